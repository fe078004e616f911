import fc from "fast-check";
import { expect, test } from "vitest";
import { placeInLines } from "../../components/reader/line-grid";

const sizes = fc.array(
  fc.record({ length: fc.nat(3_000), notes: fc.array(fc.nat(200), { maxLength: 6 }), lines: fc.nat(3) }),
  { maxLength: 30 },
);

test("margin notes stand in the order of the text, none above its paragraph, none over another", () => {
  fc.assert(
    fc.property(sizes, (blocks) => {
      const places = placeInLines(blocks);
      const noted = places.filter((_, at) => (blocks[at]?.notes.length ?? 0) + (blocks[at]?.lines ?? 0) > 0);
      places.slice(1).forEach(({ row }, at) => {
        expect(row).toBeGreaterThanOrEqual((places[at]?.row ?? 0) + (places[at]?.rows ?? 0));
      });
      noted.slice(1).forEach(({ noteRow }, at) => {
        expect(noteRow).toBeGreaterThanOrEqual((noted[at]?.noteRow ?? 0) + (noted[at]?.noteRows ?? 0));
      });
      for (const { row, noteRow } of noted) expect(noteRow).toBeGreaterThanOrEqual(row);
    }),
  );
});

test("a short paragraph with many notes does not push the next one away", () => {
  const [first, second] = placeInLines([
    { length: 130, notes: [60, 60, 60], lines: 0 },
    { length: 500, notes: [], lines: 0 },
  ]);
  expect(second?.row).toBe((first?.row ?? 0) + (first?.rows ?? 0));
});
