/** The parts of a Markdown article, from the positions of its syntax tree; the text itself stays as it is. */
import { fromMarkdown } from "mdast-util-from-markdown";
import { furnitureOf } from "./furniture";
import type { Part } from "./layout";
import type { BlockKind, Span } from "./types";

/** Lists and quotations nest; text nested deeper than this is page furniture. */
const DEEPEST = 12;

type Node = ReturnType<typeof fromMarkdown>["children"][number];

/** Sorts the blocks of a Markdown text into parts, in order. */
export function layOutMarkdown(text: string): Part[] {
  const parts: Part[] = [];
  for (const node of fromMarkdown(text).children) collect(node, "paragraph", parts, text, 0);
  return parts;
}

function collect(node: Node, kind: BlockKind, parts: Part[], text: string, depth: number): void {
  if (depth > DEEPEST) return;
  switch (node.type) {
    case "heading": {
      const first = !parts.some((part) => part.kind === "headline" || part.kind === "paragraph");
      add(parts, text, inner(node), first ? "headline" : "subhead");
      return;
    }
    case "paragraph": {
      const span = inner(node);
      const furniture = span && furnitureOf(text.slice(span.start, span.end)) !== null && span.end - span.start < 400;
      add(parts, text, span, furniture ? "boilerplate" : kind);
      return;
    }
    case "blockquote":
      for (const child of node.children) collect(child, kind, parts, text, depth + 1);
      return;
    case "list":
      for (const item of node.children)
        for (const child of item.children) collect(child, "list-item", parts, text, depth + 1);
      return;
    case "code":
    case "html":
      add(parts, text, whole(node), "boilerplate");
      return;
    default:
      return;
  }
}

function add(parts: Part[], text: string, span: Span | null, kind: BlockKind): void {
  if (span && text.slice(span.start, span.end).trim() !== "") parts.push({ ...span, kind });
}

function whole(node: Node): Span | null {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? null : { start, end };
}

/** From the first to the last inline child: without "## " and the like. */
function inner(node: Extract<Node, { type: "heading" | "paragraph" }>): Span | null {
  const start = node.children[0]?.position?.start.offset;
  const end = node.children.at(-1)?.position?.end.offset;
  return start === undefined || end === undefined ? null : { start, end };
}
