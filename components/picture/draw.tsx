/** Pictures for those who share an address, drawn without any network. */
import { ImageResponse } from "next/og";
import { composePicture, type Picture, SIZE } from "./compose";
import { readFaces } from "./shape";

/**
 * The picture as PNG. Its letters come as outlines: what `next/og` sets itself stands from left to right, letter by letter,
 * which no Arabic reader could read, and letters its fonts lack it would ask of the network.
 */
export async function drawPicture(picture: Picture): Promise<Response> {
  const svg = Buffer.from(composePicture(picture, await readFaces())).toString("base64");
  return new ImageResponse(
    // biome-ignore lint/performance/noImgElement: this is no page; it is drawn once, into the picture.
    <img alt="" height={SIZE.height} src={`data:image/svg+xml;base64,${svg}`} width={SIZE.width} />,
    { ...SIZE, headers: { "cache-control": "public, max-age=3600" } },
  );
}
