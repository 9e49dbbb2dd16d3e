/**
 * Lines by status (ui.md, Ground), in the order of `tieStatuses`: 0 actual solid, 1 ended pale, 2 dormant dashed, 3 planned
 * dotted, 4 proposed hollow, 5 disputed double. Lengths of dashes as in `slices/tie/ui/line-style.ts`.
 */
export const lineProgram = {
  vertex: `#version 300 es
in vec4 ends;
in float along;
in float status;
in float width;
uniform vec2 middle;
uniform vec2 room;
uniform float scale;
uniform float isThin;
flat out int vStatus;
flat out float vWidth;
out float vAlong;
out float vAcross;
void main() {
  vec2 a = (ends.xy - middle) * scale;
  vec2 b = (ends.zw - middle) * scale;
  float size = length(b - a);
  vec2 way = size > 0.0 ? (b - a) / size : vec2(1.0, 0.0);
  vec2 square = vec2(-way.y, way.x);
  bool isOpen = status > 3.5 && isThin < 0.5;
  float width2 = isThin > 0.5 ? 0.5 : width * 0.5;
  float reach = isThin > 0.5 ? 0.6 : (isOpen ? width2 + 2.2 : width2) + 0.6;
  float end = float(gl_VertexID & 1);
  float across = float(gl_VertexID >> 1) * 2.0 - 1.0;
  vec2 at = mix(a, b, end) + square * across * reach;
  gl_Position = vec4(at / room * vec2(2.0, -2.0), 0.0, 1.0);
  vStatus = int(status + 0.5);
  vWidth = isThin > 0.5 ? -1.0 : width2;
  vAlong = along * scale + size * end;
  vAcross = across * reach;
}`,
  fragment: `#version 300 es
precision highp float;
flat in int vStatus;
flat in float vWidth;
in float vAlong;
in float vAcross;
uniform vec3 ink;
uniform float opacity;
out vec4 color;
void main() {
  float strength = opacity;
  if (vStatus == 1) strength *= 0.35;
  if (vStatus == 2 && mod(vAlong, 12.0) > 7.0) discard;
  if (vStatus == 3 && mod(vAlong, 5.0) > 1.8) discard;
  float across = abs(vAcross);
  if (vWidth >= 0.0) {
    float outside = vStatus >= 4 ? vWidth + 1.8 : vWidth;
    strength *= clamp(outside + 0.5 - across, 0.0, 1.0);
    if (vStatus == 4) strength *= clamp(across - vWidth - 0.3, 0.0, 1.0);
    if (vStatus == 5) strength *= clamp(across - 0.6, 0.0, 1.0);
  }
  color = vec4(ink * strength, strength);
}`,
} as const;

/** Marks: 0 disc of our side, 1 square, 2 triangle, 3 ring (as `SideMark` draws them), 4 a territory, 5 the cross of a conflict. */
export const pointProgram = {
  vertex: `#version 300 es
in vec2 place;
in float radius;
in float form;
uniform vec2 middle;
uniform vec2 room;
uniform float scale;
uniform float growth;
flat out int vForm;
flat out float vRadius;
out vec2 vAt;
void main() {
  vForm = int(form + 0.5);
  vRadius = vForm == 4 ? radius : radius * growth;
  float reach = vRadius * 1.3 + 2.0;
  vec2 corner = vec2(float(gl_VertexID & 1), float(gl_VertexID >> 1)) * 2.0 - 1.0;
  vec2 at = (place - middle) * scale + corner * reach;
  gl_Position = vec4(at / room * vec2(2.0, -2.0), 0.0, 1.0);
  vAt = corner * reach;
}`,
  fragment: `#version 300 es
precision highp float;
flat in int vForm;
flat in float vRadius;
in vec2 vAt;
uniform vec3 colors[6];
uniform vec3 paper;
uniform vec3 accent;
out vec4 color;
float box(vec2 p, float r) { vec2 d = abs(p) - vec2(r); return max(d.x, d.y); }
float triangle(vec2 p, float r) { return max(0.866 * abs(p.x) - 0.5 * p.y, p.y) - r * 0.5; }
void main() {
  float r = vRadius;
  float edge;
  if (vForm == 1) edge = box(vAt, r * 0.9);
  else if (vForm == 2) edge = triangle(vAt - vec2(0.0, r * 0.12), r * 1.4);
  else if (vForm == 5) edge = max(min(abs(vAt.x - vAt.y), abs(vAt.x + vAt.y)) - 1.6, length(vAt) - r);
  else edge = length(vAt) - r;
  vec3 paint = colors[vForm];
  float inside = clamp(0.5 - edge, 0.0, 1.0);
  float halo = clamp(0.5 + min(1.2, r * 0.3) - edge, 0.0, 1.0);
  vec3 shown = mix(paper, paint, inside);
  if (vForm == 3) {
    float ring = clamp(1.3 - abs(edge + 0.9), 0.0, 1.0);
    shown = mix(paper, paint, ring);
  }
  if (vForm == 4) shown = mix(shown, accent, clamp(1.2 - abs(edge + 0.6), 0.0, 1.0));
  color = vec4(shown * halo, halo);
}`,
} as const;
