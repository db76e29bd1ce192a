/** The body of an invoice, for Handlebars. Look "calm", version 1. */
export const INVOICE_MARKUP = `
<header class="top">
  <div class="brand">{{seller.name}}</div>
  <div class="brand-address">
    {{#each seller.address}}<span>{{this}}</span>{{/each}}
  </div>
</header>

<main>
  <section class="opening">
    <div class="buyer">
      <h2>{{labels.billTo}}</h2>
      <address>
        <strong>{{buyer.name}}</strong>
        {{#each buyer.address}}<span>{{this}}</span>{{/each}}
      </address>
    </div>
    <div class="heading">
      <h1>{{labels.invoice}}</h1>
      <p class="stamp">{{labels.paid}}</p>
      <dl>
        <div><dt>{{labels.invoiceNumber}}</dt><dd><b>{{number}}</b></dd></div>
        <div><dt>{{labels.invoiceDate}}</dt><dd>{{issued_on}}</dd></div>
        <div><dt>{{labels.orderNumber}}</dt><dd>{{order_number}}</dd></div>
        <div><dt>{{labels.orderDate}}</dt><dd>{{ordered_on}}</dd></div>
        {{#if paid_on}}<div><dt>{{labels.paidOn}}</dt><dd>{{paid_on}}</dd></div>{{/if}}
      </dl>
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
          {{title}}
          {{#if details}}<small>{{details}}</small>{{/if}}
        </td>
        <td class="n">{{quantity}}</td>
        <td class="n">
          {{unit_price}}
          {{#if unit_net}}<small>{{@root.labels.net}} {{unit_net}}</small>{{/if}}
        </td>
        {{#if @root.has_discounts}}<td class="n">{{#if discount}}{{discount}}{{/if}}</td>{{/if}}
        <td class="n">{{tax}}</td>
        <td class="n">{{amount}}</td>
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
            <th scope="row">{{name}}</th>
            <td class="n">{{net}}</td>
            <td class="n">{{tax}}</td>
            <td class="n">{{gross}}</td>
          </tr>
          {{/each}}
          <tr class="all">
            <th scope="row">{{labels.total}}</th>
            <td class="n">{{tax_totals.net}}</td>
            <td class="n">{{tax_totals.tax}}</td>
            <td class="n">{{tax_totals.gross}}</td>
          </tr>
        </tbody>
      </table>
      <p class="note">{{price_note}}</p>
    </div>
    <dl class="totals">
      {{#each total_rows}}
      <div><dt>{{name}}</dt><dd>{{amount}}</dd></div>
      {{/each}}
      <div class="total"><dt>{{labels.total}}</dt><dd>{{total}}</dd></div>
      {{#if included_tax}}
      <div class="within"><dt>{{labels.includedTax}}</dt><dd>{{included_tax}}</dd></div>
      {{/if}}
    </dl>
  </section>
</main>

<footer>
  {{#if seller.footer}}<p class="thanks">{{seller.footer}}</p>{{/if}}
  <div class="legal">
    <div>
      <span>{{seller.name}}</span>
      {{#each seller.address}}<span>{{this}}</span>{{/each}}
    </div>
    <div>
      {{#if seller.register}}<span>{{seller.register}}</span>{{/if}}
      {{#if seller.vat_id}}<span>{{labels.vatId}} {{seller.vat_id}}</span>{{/if}}
      {{#if seller.email}}<span>{{seller.email}}</span>{{/if}}
    </div>
    <div>
      {{#if seller.bank_name}}<span>{{seller.bank_name}}</span>{{/if}}
      {{#if seller.iban}}<span>{{labels.iban}} {{seller.iban}}</span>{{/if}}
      {{#if seller.bic}}<span>{{labels.bic}} {{seller.bic}}</span>{{/if}}
    </div>
  </div>
</footer>
`
