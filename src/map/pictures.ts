import type { Map } from "maplibre-gl";
import type { Drawing, Drawings } from "../domain/drawing.ts";
import { palettes, type Palette, type ThemeName } from "../theme.ts";

type Pen = CanvasRenderingContext2D;

/** A picture of so many CSS pixels, drawn with the colours of a theme. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly draw: (pen: Pen, palette: Palette) => void;
}

const sharpness = 2;

/** Adds every picture the style names in the colours of one theme. Adding a theme twice does nothing. */
export function addPictures(map: Map, theme: ThemeName): void {
  for (const [name, picture] of Object.entries(pictures)) {
    const id = `${name}-${theme}`;
    if (!map.hasImage(id)) map.addImage(id, paint(picture, palettes[theme]), { pixelRatio: sharpness });
  }
}

/** Adds the drawings of places in the ink of one theme, on paper; those added before stay. */
export function addDrawings(map: Map, drawings: Drawings, theme: ThemeName): void {
  for (const [place, drawing] of Object.entries(drawings)) {
    const id = `${theme}-drawing-${place}`;
    if (!map.hasImage(id))
      map.addImage(id, paint(drawn(drawing), palettes[theme]), { pixelRatio: sharpness });
  }
}

function drawn({ lines, solids }: Drawing): Picture {
  return {
    width: 48,
    height: 48,
    draw(pen, { ink, paper }) {
      const strokes = lines.map(pathOf);
      const shapes = solids.map(pathOf);
      pen.strokeStyle = paper;
      pen.lineWidth = 4.5;
      for (const shape of [...strokes, ...shapes]) pen.stroke(shape);
      pen.strokeStyle = ink;
      pen.lineWidth = 1.5;
      for (const each of strokes) pen.stroke(each);
      pen.fillStyle = ink;
      for (const shape of shapes) pen.fill(shape);
    },
  };
}

function paint({ width, height, draw }: Picture, palette: Palette): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = width * sharpness;
  canvas.height = height * sharpness;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (pen === null) return new ImageData(canvas.width, canvas.height);
  pen.scale(sharpness, sharpness);
  pen.lineCap = "round";
  pen.lineJoin = "round";
  draw(pen, palette);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

/** A solid sign with a thin edge of paper, in a box of 24 pixels. */
function sign(colour: keyof Palette, outline: string): Picture {
  return {
    width: 24,
    height: 24,
    draw(pen, palette) {
      const shape = pathOf(outline);
      pen.strokeStyle = palette.paper;
      pen.lineWidth = 3;
      pen.stroke(shape);
      pen.fillStyle = palette[colour];
      pen.fill(shape, "evenodd");
    },
  };
}

function pathOf(outline: string): Path2D {
  return new Path2D(outline);
}

/** A drawing of one stroke on a small disc of paper. */
function stroke(outline: string): Picture {
  return {
    width: 20,
    height: 20,
    draw(pen, palette) {
      pen.beginPath();
      pen.arc(10, 10, 9, 0, 2 * Math.PI);
      pen.fillStyle = palette.paper;
      pen.fill();
      pen.strokeStyle = palette.hairline;
      pen.lineWidth = 1;
      pen.stroke();
      pen.strokeStyle = palette.ink;
      pen.lineWidth = 1.4;
      pen.stroke(pathOf(outline));
    },
  };
}

function empty(size: number): Picture {
  return { width: size, height: size, draw: () => undefined };
}

/** Every picture by the name the style asks for, before the theme is added to it. */
export const pictures: Readonly<Record<string, Picture>> = {
  "park-dots": {
    width: 8,
    height: 8,
    draw(pen, { parkDot }) {
      pen.fillStyle = parkDot;
      for (const at of [2, 6]) {
        pen.beginPath();
        pen.arc(at, at, 0.65, 0, 2 * Math.PI);
        pen.fill();
      }
    },
  },
  hatch: {
    width: 6,
    height: 6,
    draw(pen, { umber }) {
      pen.strokeStyle = umber;
      pen.globalAlpha = 0.4;
      pen.lineWidth = 0.6;
      for (const shift of [-6, 0, 6]) {
        pen.beginPath();
        pen.moveTo(shift - 2, 8);
        pen.lineTo(shift + 8, -2);
        pen.stroke();
      }
    },
  },
  arrow: {
    width: 10,
    height: 10,
    draw(pen, { routeCasing }) {
      pen.strokeStyle = routeCasing;
      pen.lineWidth = 1.7;
      pen.stroke(pathOf("M3.6 2.6 L6.6 5 L3.6 7.4"));
    },
  },
  passage: {
    width: 12,
    height: 12,
    draw(pen, { streetCasing }) {
      pen.strokeStyle = streetCasing;
      pen.lineWidth = 1.4;
      pen.stroke(pathOf("M2 2.5 H10 M2 9.5 H10"));
    },
  },
  fort: sign("umber", "M2 2 L9 5 H15 L22 2 L19 9 V15 L22 22 L15 19 H9 L2 22 L5 15 V9 Z M10 10 V14 H14 V10 Z"),
  gate: sign("umber", "M5 20 V10 A7 7 0 0 1 19 10 V20 H15 V11 A3 3 0 0 0 9 11 V20 Z"),
  tower: sign("umber", "M6 21 V4 H9 V7 H10.8 V4 H13.2 V7 H15 V4 H18 V21 Z M10.8 21 V15 H13.2 V21 Z"),
  memorial: sign("rifle", "M12 1.5 L14.6 5 L15.6 17 H18.5 V22 H5.5 V17 H8.4 L9.4 5 Z"),
  museum: sign(
    "rifle",
    "M12 2 L22 8 V10.5 H20 V18 H22 V21.5 H2 V18 H4 V10.5 H2 V8 Z M7 11 V17.5 H9 V11 Z M11 11 V17.5 H13 V11 Z M15 11 V17.5 H17 V11 Z",
  ),
  toilets: stroke("M4 7 L5.5 13 L7 8 L8.5 13 L10 7 M16 8.2 A3 3.1 0 1 0 16 11.8"),
  pharmacy: stroke("M10 5.5 V14.5 M5.5 10 H14.5"),
  hospital: stroke("M6.5 5.5 V14.5 M13.5 5.5 V14.5 M6.5 10 H13.5"),
  bicycle: stroke(
    "M7.5 11.5 A2 2 0 1 1 3.5 11.5 A2 2 0 1 1 7.5 11.5 M16.5 11.5 A2 2 0 1 1 12.5 11.5 A2 2 0 1 1 16.5 11.5 M5.5 11.5 L8 7.5 H12 L14.5 11.5 M8 7.5 L10 11.5 L12 7.5",
  ),
  station: stroke("M6 5 H14 V12.5 H6 Z M6 9 H14 M7.5 12.5 L6 15 M12.5 12.5 L14 15"),
  spot: stroke("M10 9 V11 M9 10 H11"),
  "room-stop": empty(34),
  "room-place": empty(14),
  "room-line": empty(9),
};
