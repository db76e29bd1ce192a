/**
 * The body of an invoice or credit note, for Handlebars. Look "calm", version
 * 2. What may be written from left to right on a page that runs from right to
 * left, or the other way round, stands in `bdi`.
 */
export const INVOICE_MARKUP = `
<header class="top">
  {{#if seller.logo}}
  <img class="logo" src="{{seller.logo}}" alt="{{seller.name}}">
  {{else}}
  <div class="brand"><bdi>{{seller.name}}</bdi></div>
  {{/if}}
  <div class="brand-address">
    {{#each seller.address}}<span><bdi>{{this}}</bdi></span>{{/each}}
  </div>
</header>

<main>
  <section class="opening">
    <div class="buyer">
      <h2>{{labels.billTo}}</h2>
      <address>
        <strong><bdi>{{buyer.name}}</bdi></strong>
        {{#each buyer.address}}<span><bdi>{{this}}</bdi></span>{{/each}}
        {{#if buyer.vat_id}}<span class="id">{{labels.vatId}} <bdi>{{buyer.vat_id}}</bdi></span>{{/if}}
      </address>
    </div>
    <div class="heading">
      <div class="title">
        <h1>{{title}}</h1>
        {{#if stamp}}<p class="stamp{{#if stamp.waits}} waits{{/if}}">{{stamp.text}}</p>{{/if}}
      </div>
      <dl>
        {{#each facts}}
        <div><dt>{{name}}</dt><dd{{#if strong}} class="strong"{{/if}}><bdi>{{value}}</bdi></dd></div>
        {{/each}}
      </dl>
      {{#if corrects}}<p class="corrects">{{corrects}}</p>{{/if}}
    </div>
  </section>

  <table class="lines">
    <thead>
      <tr>
        <th scope="col">{{labels.article}}</th>
        <th scope="col" class="n">{{labels.quantity}}</th>
        <th scope="col" class="n">{{labels.unitPrice}}</th>
        {{#if has_discounts}}<th scope="col" class="n">{{labels.discount}}</th>{{/if}}
        <th scope="col" class="n">{{labels.tax}}</th>
        <th scope="col" class="n">{{labels.amount}}</th>
      </tr>
    </thead>
    <tbody>
      {{#each lines}}
      <tr>
        <td class="what">
          <bdi>{{title}}</bdi>
          {{#if details}}<small><bdi>{{details}}</bdi></small>{{/if}}
        </td>
        <td class="n">{{quantity}}</td>
        <td class="n">
          <bdi>{{unit_price}}</bdi>
          {{#if unit_net}}<small>{{@root.labels.net}} <bdi>{{unit_net}}</bdi></small>{{/if}}
        </td>
        {{#if @root.has_discounts}}<td class="n">{{#if discount}}<bdi>{{discount}}</bdi>{{/if}}</td>{{/if}}
        <td class="n"><bdi>{{tax}}</bdi></td>
        <td class="n"><bdi>{{amount}}</bdi></td>
      </tr>
      {{/each}}
    </tbody>
  </table>

  <section class="sums">
    <div class="taxes">
      <h2>{{labels.taxSummary}}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{{labels.rate}}</th>
            <th scope="col" class="n">{{labels.netTotal}}</th>
            <th scope="col" class="n">{{labels.taxTotal}}</th>
            <th scope="col" class="n">{{labels.gross}}</th>
          </tr>
        </thead>
        <tbody>
          {{#each taxes}}
          <tr>
            <th scope="row"><bdi>{{name}}</bdi></th>
            <td class="n"><bdi>{{net}}</bdi></td>
            <td class="n"><bdi>{{tax}}</bdi></td>
            <td class="n"><bdi>{{gross}}</bdi></td>
          </tr>
          {{/each}}
          <tr class="all">
            <th scope="row">{{labels.total}}</th>
            <td class="n"><bdi>{{tax_totals.net}}</bdi></td>
            <td class="n"><bdi>{{tax_totals.tax}}</bdi></td>
            <td class="n"><bdi>{{tax_totals.gross}}</bdi></td>
          </tr>
        </tbody>
      </table>
      <p class="note">{{price_note}}</p>
    </div>
    <dl class="totals">
      {{#each total_rows}}
      <div><dt><bdi>{{name}}</bdi></dt><dd><bdi>{{amount}}</bdi></dd></div>
      {{/each}}
      <div class="total"><dt>{{total_name}}</dt><dd><bdi>{{total}}</bdi></dd></div>
      {{#if included_tax}}
      <div class="within"><dt>{{labels.includedTax}}</dt><dd><bdi>{{included_tax}}</bdi></dd></div>
      {{/if}}
    </dl>
  </section>

  {{#if notices}}
  <section class="notices">
    {{#each notices}}<p>{{this}}</p>{{/each}}
  </section>
  {{/if}}

  {{#if payment}}
  <section class="payment">
    <div>
      <h2>{{labels.payment}}</h2>
      <p>{{payment.request}}</p>
      {{#if payment.rows}}
      <dl>
        {{#each payment.rows}}
        <div><dt>{{name}}</dt><dd><bdi>{{value}}</bdi></dd></div>
        {{/each}}
      </dl>
      {{/if}}
    </div>
    {{#if payment.qr}}
    <figure>
      <svg viewBox="0 0 {{payment.qr.size}} {{payment.qr.size}}" role="img" aria-label="{{labels.scanToPay}}"><path d="{{payment.qr.path}}"/></svg>
      <figcaption>{{labels.scanToPay}}</figcaption>
    </figure>
    {{/if}}
  </section>
  {{/if}}
</main>

<footer>
  {{#if seller.footer}}<p class="thanks"><bdi>{{seller.footer}}</bdi></p>{{/if}}
  <div class="legal">
    <div>
      <span><bdi>{{seller.name}}</bdi></span>
      {{#each seller.address}}<span><bdi>{{this}}</bdi></span>{{/each}}
    </div>
    <div>
      {{#if seller.register}}<span><bdi>{{seller.register}}</bdi></span>{{/if}}
      {{#if seller.vat_id}}<span>{{labels.vatId}} <bdi>{{seller.vat_id}}</bdi></span>{{/if}}
      {{#if seller.tax_number}}<span>{{labels.taxNumber}} <bdi>{{seller.tax_number}}</bdi></span>{{/if}}
    </div>
    <div>
      {{#if seller.email}}<span><bdi>{{seller.email}}</bdi></span>{{/if}}
      {{#if seller.phone}}<span><bdi>{{seller.phone}}</bdi></span>{{/if}}
      {{#if seller.website}}<span><bdi>{{seller.website}}</bdi></span>{{/if}}
    </div>
    <div>
      {{#if seller.bank_name}}<span><bdi>{{seller.bank_name}}</bdi></span>{{/if}}
      {{#if seller.iban}}<span>{{labels.iban}} <bdi>{{seller.iban}}</bdi></span>{{/if}}
      {{#if seller.bic}}<span>{{labels.bic}} <bdi>{{seller.bic}}</bdi></span>{{/if}}
    </div>
  </div>
</footer>
`
