/** How a sheet looks (建议单样式): A4 of 14 point and more, black on white, nothing loaded. */
export const SHEET_STYLE = `@page{size:A4;margin:0}
*{box-sizing:border-box}
body{margin:0;background:#eceae4;color:#111;font:14pt/1.32 "Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",sans-serif}
.page{position:relative;display:flex;flex-direction:column;width:210mm;min-height:296mm;margin:0 auto;padding:10mm 14mm;background:#fff;overflow-wrap:anywhere}
h1{margin:0;font-size:22pt;line-height:1.2;text-align:center;letter-spacing:.2em}
h2{margin:2mm 0 .5mm;font-size:15pt;line-height:1.2;border-bottom:1pt solid #111}
p,ul,ol{margin:0}
ul,ol{padding-left:1.6em}
.label{text-align:center}
.unchecked{margin:1mm 0;border:2pt solid #a3130b;color:#a3130b;font-weight:700;text-align:center}
.question,.article{font-weight:700}
.concern{margin-top:2mm;padding:0 2mm;border:2pt solid #111;font-weight:700}
.law p{white-space:pre-line}
footer{display:flex;gap:5mm;align-items:center;margin-top:auto;padding-top:2mm;border-top:1pt solid #111}
footer img{flex:none;width:30mm;height:30mm}
footer div{flex:1}
.answer{white-space:pre-line}
nav{padding:4mm;text-align:center}
@media print{body{background:none}nav{display:none}.page{margin:0}}
@media (width<210mm){.page{width:auto;padding:5mm}}`;
