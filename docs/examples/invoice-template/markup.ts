/** The body of the letter. `InvoiceView` says what there is to print. */
export const LETTER_MARKUP = `
<header>
  <p class="sender"><bdi>{{seller.name}}</bdi>{{#each seller.address}} · <bdi>{{this}}</bdi>{{/each}}</p>
  <address>
    <bdi>{{buyer.name}}</bdi>
    {{#each buyer.address}}<bdi>{{this}}</bdi>{{/each}}
    {{#if buyer.vat_id}}<bdi>{{labels.vatId}} {{buyer.vat_id}}</bdi>{{/if}}
  </address>
</header>
<main>
  <h1>{{title}}{{#if stamp}} – {{stamp.text}}{{/if}}</h1>
  {{#if corrects}}<p>{{corrects}}</p>{{/if}}
  <table class="facts">
    <tbody>
      {{#each facts}}<tr><th scope="row">{{name}}</th><td><bdi>{{value}}</bdi></td></tr>{{/each}}
    </tbody>
  </table>
  <table class="lines">
    <thead>
      <tr>
        <th scope="col">{{labels.quantity}}</th>
        <th scope="col">{{labels.article}}</th>
        <th scope="col">{{labels.unitPrice}}</th>
        <th scope="col">{{labels.tax}}</th>
        <th scope="col">{{labels.amount}}</th>
      </tr>
    </thead>
    <tbody>
      {{#each lines}}
      <tr>
        <td>{{quantity}}</td>
        <td>
          <bdi>{{title}}</bdi>{{#if details}}, <bdi>{{details}}</bdi>{{/if}}
          {{#if discount}}<small>{{@root.labels.discount}} <bdi>{{discount}}</bdi></small>{{/if}}
        </td>
        <td>
          <bdi>{{unit_price}}</bdi>
          {{#if unit_net}}<small>{{@root.labels.net}} <bdi>{{unit_net}}</bdi></small>{{/if}}
        </td>
        <td><bdi>{{tax}}</bdi></td>
        <td><bdi>{{amount}}</bdi></td>
      </tr>
      {{/each}}
    </tbody>
    <tbody class="sums">
      {{#each total_rows}}
      <tr><th scope="row" colspan="4"><bdi>{{name}}</bdi></th><td><bdi>{{amount}}</bdi></td></tr>
      {{/each}}
      <tr class="total"><th scope="row" colspan="4">{{total_name}}</th><td><bdi>{{total}}</bdi></td></tr>
    </tbody>
  </table>
  <table class="facts">
    <thead>
      <tr><th scope="col">{{labels.rate}}</th><th scope="col">{{labels.netTotal}}</th><th scope="col">{{labels.taxTotal}}</th></tr>
    </thead>
    <tbody>
      {{#each taxes}}
      <tr><th scope="row"><bdi>{{name}}</bdi></th><td><bdi>{{net}}</bdi></td><td><bdi>{{tax}}</bdi></td></tr>
      {{/each}}
    </tbody>
  </table>
  {{#each notices}}<p>{{this}}</p>{{/each}}
  {{#if payment}}
  <p>{{payment.request}}</p>
  <ul>
    {{#each payment.rows}}<li>{{name}}: <bdi>{{value}}</bdi></li>{{/each}}
  </ul>
  {{/if}}
</main>
<footer>
  {{#if seller.footer}}<p><bdi>{{seller.footer}}</bdi></p>{{/if}}
  <p>
    {{#if seller.register}}<bdi>{{seller.register}}</bdi> · {{/if}}
    {{#if seller.vat_id}}{{labels.vatId}} <bdi>{{seller.vat_id}}</bdi> · {{/if}}
    {{#if seller.tax_number}}{{labels.taxNumber}} <bdi>{{seller.tax_number}}</bdi> · {{/if}}
    {{#if seller.email}}<bdi>{{seller.email}}</bdi>{{/if}}
  </p>
</footer>
`
