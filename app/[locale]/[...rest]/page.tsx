import { notFound } from "next/navigation";

/** Any address that no route answers gets the not-found page of its language, with the header and a way on. */
export default function Page() {
  notFound();
}
