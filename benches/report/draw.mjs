// Plots as SVG: the same results give the same bytes. Colours that colour-blind people can tell apart, on white, so that
// a dark page changes nothing.
import * as echarts from "echarts";

/** After Okabe and Ito, dark enough for text. */
export const COLOURS = {
  ours: "#0072b2", "ours-fallback": "#7a4fa3", "ours-full": "#00785a", limit: "#333333", peer: "#b3570a",
  others: ["#0072b2", "#333333", "#b3570a", "#7a4fa3"],
};
const FONT = "Helvetica, Arial, sans-serif";
const GREY = "#555555";

/** A number as people compare it: three digits that matter. @param {number} value */
export const short = (value) =>
  (value < 0 ? "−" : "") + Math.abs(value).toLocaleString("en", Math.abs(value) >= 1000 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3, minimumSignificantDigits: Math.abs(value) < 10 ? 3 : undefined });

/** @param {number} width @param {number} height @param {object} option */
function svg(width, height, option) {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width, height });
  chart.setOption({ animation: false, backgroundColor: "#ffffff", textStyle: { fontFamily: FONT, fontSize: 13 }, ...option });
  const drawn = chart.renderToSVGString();
  chart.dispose();
  return `${named(drawn)}\n`;
}

/** Its classes and ids are numbered by how much was drawn before. @param {string} drawn */
function named(drawn) {
  /** @type {Map<string, string>} */
  const names = new Map();
  return drawn.replaceAll(/zr\d+-(?:cls-|c|g|p)?\d+/g, (name) => {
    if (!names.has(name)) names.set(name, `z${names.size}`);
    return /** @type {string} */ (names.get(name));
  });
}

/** @param {string} text @param {string} [below] */
const title = (text, below) => ({
  text,
  subtext: below,
  left: 12,
  top: 8,
  itemGap: 6,
  textStyle: { fontSize: 16, fontWeight: "bold", color: "#111111" },
  subtextStyle: { fontSize: 13, color: GREY },
});

/** @param {object} more */
const axis = (more) => ({
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: { color: GREY, fontSize: 12 },
  splitLine: { show: true, lineStyle: { color: "#eeeeee" } },
  ...more,
});

/** The powers of ten around these values. @param {number[]} values */
const decades = (values) => ({ min: 10 ** Math.floor(Math.log10(Math.min(...values))), max: 10 ** Math.ceil(Math.log10(Math.max(...values) * 1.05)) });

/** A number on an axis. @param {number} value */
const plain = (value) => value.toLocaleString("en", { maximumSignificantDigits: 3 });

/**
 * A line from a start to each value, panel by panel, on a common logarithmic scale; and where there is a spread, that too.
 * `labels` is the room for the longest label.
 * @typedef {{ value: number, low?: number, high?: number, label: string }} Stick
 * @param {{ title: string, below: string, from: number | "axis", names: { name: string, colour: string }[], labels: number, panels: { title: string, sticks: (Stick | undefined)[] }[], unit: (value: number) => string }} what
 */
export function sticks({ title: text, below, from, names, labels, panels, unit }) {
  const width = 900;
  const [left, right, top, row] = [150, 20, panels.length > 1 ? 92 : 66, 26];
  const gap = 44;
  const room = (width - left - right - gap * (panels.length - 1)) / panels.length;
  const height = top + names.length * row + 40;
  const all = panels.flatMap(({ sticks }) => sticks.flatMap((stick) => (stick ? [stick.value, stick.low ?? stick.value, stick.high ?? stick.value] : [])));
  const range = decades(from === "axis" ? all : [...all, from]);
  const longest = Math.max(...all, range.min * 10);
  range.max = range.min * (longest / range.min) ** (room / (room - labels));
  const start = from === "axis" ? range.min : from;
  return svg(width, height, {
    title: [
      title(text, below),
      ...(panels.length === 1 ? [] : panels.map((panel, place) => ({
        text: panel.title, left: left + place * (room + gap), top: 62, textStyle: { fontSize: 13, fontWeight: "bold", color: "#111111" },
      }))),
    ],
    grid: panels.map((_, place) => ({ left: left + place * (room + gap), width: room, top, height: names.length * row })),
    xAxis: panels.map((_, place) => axis({
      gridIndex: place, type: "log", ...range,
      axisLabel: { color: GREY, fontSize: 12, formatter: unit, hideOverlap: true, showMaxLabel: false },
    })),
    yAxis: panels.map((_, place) => axis({
      gridIndex: place, type: "category", inverse: true, data: names.map(({ name }) => name), splitLine: { show: false },
      axisLabel: { show: place === 0, fontSize: 13, margin: 14, color: (/** @type {string} */ name) => names.find((one) => one.name === name)?.colour },
    })),
    series: panels.map((panel, place) => ({
      type: "custom",
      xAxisIndex: place,
      yAxisIndex: place,
      silent: true,
      clip: false,
      data: panel.sticks.flatMap((stick, at) => (stick ? [[stick.value, at]] : [])),
      renderItem: (/** @type {any} */ _, /** @type {any} */ api) => {
        const at = api.value(1);
        const stick = /** @type {Stick} */ (panel.sticks[at]);
        const { colour } = names[at];
        const [x0] = api.coord([start, at]);
        const [x, y] = api.coord([stick.value, at]);
        const spread = stick.low === undefined ? [] : [api.coord([stick.low, at])[0], api.coord([stick.high, at])[0]];
        return {
          type: "group",
          children: [
            { type: "line", shape: { x1: x0, y1: y, x2: x, y2: y }, style: { stroke: colour, lineWidth: 3 } },
            ...(spread.length ? [{ type: "line", shape: { x1: spread[0], y1: y, x2: spread[1], y2: y }, style: { stroke: colour, lineWidth: 9, opacity: 0.3 } }] : []),
            { type: "circle", shape: { cx: x, cy: y, r: 5 }, style: { fill: colour } },
            { type: "text", x: Math.max(x, spread[1] ?? x, x0) + 11, y, style: { text: stick.label, fill: "#222222", font: `13px ${FONT}`, verticalAlign: "middle" } },
          ],
        };
      },
      markLine: from === "axis" ? undefined : {
        silent: true, symbol: "none", label: { show: false }, lineStyle: { color: "#888888", type: "solid", width: 1 }, data: [{ xAxis: from }],
      },
    })),
  });
}

/**
 * Lines, each named at its end.
 * @typedef {{ name: string, colour: string, points: [number, number][], isDashed?: boolean }} Line
 * @param {{ title: string, below: string, lines: Line[], x: { name: string, isLog: boolean }, y: { name: string, isLog: boolean }, unit?: (value: number) => string }} what
 */
export function lines({ title: text, below, lines, x, y, unit = plain }) {
  const all = (/** @type {0 | 1} */ place) => lines.flatMap(({ points }) => points.map((point) => point[place]));
  const scale = (/** @type {{ isLog: boolean }} */ { isLog }) => (isLog ? { type: "log" } : { type: "value", min: 0 });
  return svg(900, 420, {
    title: title(text, below),
    grid: { left: 84, right: 170, top: 84, bottom: 58 },
    xAxis: axis({ ...scale(x), min: x.isLog ? Math.min(...all(0)) : 0, max: Math.max(...all(0)), name: x.name, nameLocation: "middle", nameGap: 32, nameTextStyle: { color: GREY, fontSize: 13 }, axisLabel: { color: GREY, fontSize: 12, formatter: plain } }),
    yAxis: axis({ ...scale(y), ...(y.isLog ? decades(all(1)) : {}), name: y.name, nameLocation: "end", nameTextStyle: { color: GREY, fontSize: 13, align: "left", padding: [0, 0, 0, -70] }, axisLabel: { color: GREY, fontSize: 12, formatter: unit } }),
    series: lines.map(({ name, colour, points, isDashed }) => ({
      type: "line",
      name,
      data: points,
      symbolSize: points.length > 20 ? 0 : 7,
      symbol: "circle",
      lineStyle: { width: 2.5, type: isDashed ? "dashed" : "solid" },
      itemStyle: { color: colour },
      endLabel: { show: name !== "", formatter: name, color: colour, fontSize: 13, distance: 8 },
      labelLayout: { moveOverlap: "shiftY" },
      silent: true,
    })),
  });
}
