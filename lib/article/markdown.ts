/** The parts of a Markdown article, from the positions of its syntax tree; the text itself stays as it is. */
import { fromMarkdown } from "mdast-util-from-markdown";
import { furnitureOf } from "./furniture";
import { layOutPlainText, type Part } from "./layout";
import type { BlockKind, Span } from "./types";

/** Lists and quotations nest; text nested deeper than this is page furniture. */
const DEEPEST = 12;

/** Markup beyond this is no article's: the syntax of one paragraph takes time that grows with its square. */
const MOST_MARKS_IN_PARAGRAPH = 400;
const LONGEST = 200_000;
const DEEP_NESTING = /^(?:[>*+-][ \t]*){60}/m;

type Node = ReturnType<typeof fromMarkdown>["children"][number];

/** Sorts the blocks of a Markdown text into parts, in order; what is too tangled for Markdown is read as plain text. */
export function layOutMarkdown(text: string): Part[] {
  if (isTangled(text)) return layOutPlainText(text);
  const parts: Part[] = [];
  for (const node of fromMarkdown(text).children) collect(node, "paragraph", parts, text, 0);
  return parts;
}

function isTangled(text: string): boolean {
  if (text.length > LONGEST || DEEP_NESTING.test(text)) return true;
  return text.split(/\n\s*\n/).some((paragraph) => {
    let marks = 0;
    for (const _ of paragraph.matchAll(/[*_[\]<&`!]/g)) marks += 1;
    return marks > MOST_MARKS_IN_PARAGRAPH;
  });
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
