/** The hosted page's style sheet: inline, since nothing is loaded. */
export const STYLES = `
*,::before,::after{box-sizing:border-box}
:root{--ink:#1f2733;--soft:#566072;--line:#d9dee6;--paper:#fff;--ground:#f4f5f7;
--accent:#2f5d50;--accent-deep:#234a40;--bad:#b3261e;--bad-ground:#fdf1f0}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);
font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
a{color:inherit}
h1,h2,p,ul,dl,dd,fieldset{margin:0;padding:0}
fieldset{border:0;min-width:0}
ul{list-style:none}
:focus-visible{outline:3px solid #7fb3a4;outline-offset:2px}
.banner{background:#ffe9a8;color:#4a3800;text-align:center;font-size:.875rem;
padding:.4rem 1rem;border-bottom:1px solid #f0d27a}
.banner strong{text-transform:uppercase;letter-spacing:.06em;margin-right:.4rem}
.columns{display:grid;grid-template-columns:1fr 1fr;min-height:calc(100vh - 34px)}
.summary{background:var(--ground);padding:3.5rem 3rem;display:flex;justify-content:flex-end}
.checkout{padding:3.5rem 3rem}
.summary>div,.checkout>div{width:100%;max-width:27rem}
.back{display:inline-flex;gap:.5rem;align-items:center;color:var(--soft);
text-decoration:none;font-size:.9375rem;padding:.5rem 0;margin-bottom:1.5rem}
.back::before{content:"";width:.55rem;height:.55rem;border:solid currentColor;border-width:0 0 2px 2px;
transform:rotate(45deg);margin-left:.2rem}
.back:hover{color:var(--ink);text-decoration:underline}
.pay-what{color:var(--soft);font-size:1rem;font-weight:500}
.amount{font-size:2.4rem;line-height:1.2;font-weight:650;letter-spacing:-.02em;
font-variant-numeric:tabular-nums;margin-bottom:2rem;display:block}
.lines li{display:flex;justify-content:space-between;gap:1rem;padding:.65rem 0}
.lines .name{font-weight:500;overflow-wrap:anywhere}
.lines small{display:block;color:var(--soft);font-size:.8125rem}
.money{font-variant-numeric:tabular-nums;white-space:nowrap}
.totals{border-top:1px solid var(--line);margin-top:.75rem;padding-top:.75rem}
.totals div{display:flex;justify-content:space-between;gap:1rem;padding:.3rem 0;color:var(--soft)}
.totals .total{color:var(--ink);font-weight:650;font-size:1.0625rem;
border-top:1px solid var(--line);margin-top:.6rem;padding-top:.85rem}
h2{font-size:1.25rem;line-height:1.3;margin-bottom:1.25rem;font-weight:600}
.method{border:1px solid var(--line);background:var(--paper)}
.method:first-of-type{border-radius:10px 10px 0 0}
.method:last-of-type{border-radius:0 0 10px 10px}
.method:only-of-type{border-radius:10px}
.method+.method{border-top:0}
.method>input{position:absolute;opacity:0;width:1px;height:1px}
.method>label{display:flex;align-items:center;gap:.75rem;padding:.95rem 1rem;
cursor:pointer;font-weight:550}
.method>label::before{content:"";flex:none;width:1.1rem;height:1.1rem;border-radius:50%;
border:1.5px solid #8a94a3;background:#fff}
.method>input:checked+label::before{border:.35rem solid var(--accent)}
.method>input:focus-visible+label{outline:3px solid #7fb3a4;outline-offset:-3px;border-radius:10px}
.method>label small{font-weight:400;color:var(--soft);margin-left:auto;font-size:.8125rem}
.panel{display:none;padding:.25rem 1rem 1.15rem}
.method>input:checked~.panel{display:block}
.field{margin-top:.85rem}
.field label{display:block;font-size:.875rem;font-weight:500;margin-bottom:.3rem}
.field input{width:100%;font:inherit;color:inherit;padding:.65rem .75rem;min-height:2.9rem;
border:1px solid #b9c1cc;border-radius:7px;background:#fff}
.field input::placeholder{color:#6d7787}
.field input:focus{border-color:var(--accent);outline:3px solid #cfe5de;outline-offset:0}
.field input[aria-invalid]{border-color:var(--bad);background:var(--bad-ground)}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:.75rem}
.error{color:var(--bad);font-size:.875rem;margin-top:.3rem}
.alert{border:1px solid #e5b3af;background:var(--bad-ground);color:#8c1d17;
border-radius:8px;padding:.8rem 1rem;margin-bottom:1.1rem;font-size:.9375rem}
.hint{color:var(--soft);font-size:.8438rem;margin-top:.6rem}
button,.button{display:block;width:100%;font:inherit;font-weight:600;text-align:center;
text-decoration:none;border:0;border-radius:8px;padding:.85rem 1rem;min-height:3.1rem;
background:var(--accent);color:#fff;cursor:pointer;margin-top:1.35rem}
button:hover,.button:hover{background:var(--accent-deep)}
.quiet{background:#fff;color:var(--ink);border:1px solid #b9c1cc;margin-top:.75rem}
.quiet:hover{background:var(--ground)}
details{margin-top:1.75rem;border-top:1px solid var(--line);padding-top:1rem;font-size:.875rem}
summary{cursor:pointer;color:var(--soft);padding:.35rem 0}
details dl{display:grid;grid-template-columns:auto 1fr;gap:.3rem 1rem;margin-top:.5rem}
details dt{font-variant-numeric:tabular-nums;white-space:nowrap;user-select:all}
details dd{color:var(--soft)}
.card{max-width:27rem;margin:8vh auto;padding:0 1.25rem}
.card h1{font-size:1.6rem;line-height:1.25;letter-spacing:-.01em;margin-bottom:.75rem}
.card p{color:var(--soft);margin-bottom:.5rem}
.facts{border:1px solid var(--line);border-radius:10px;padding:.5rem 1rem;margin:1.5rem 0 .5rem}
.facts div{display:flex;justify-content:space-between;gap:1rem;padding:.45rem 0}
.facts dt{color:var(--soft)}
@media (max-width:52rem){
.columns{display:block;min-height:0}
.summary{padding:1.25rem 1.25rem 1.75rem;justify-content:flex-start}
.checkout{padding:1.75rem 1.25rem 3rem}
.summary>div,.checkout>div{max-width:36rem;margin:0 auto}
.back{margin-bottom:.5rem}
.amount{font-size:2rem;margin-bottom:1rem}
}
@media (max-width:22rem){.pair{grid-template-columns:1fr}}
`
