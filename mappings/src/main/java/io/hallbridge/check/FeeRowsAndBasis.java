package io.hallbridge.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Severity;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;

/** What is charged is listed with its basis; what is free lists nothing and takes no payment. */
final class FeeRowsAndBasis implements Check {
    static final Rule FEE_ROWS_MISSING = error(
            "fee-rows-missing",
            new Text("收费却没有收费项目", "charged, but no fee is listed"),
            new Text("“{charged}”是“是”，却没有“{title}”", "\"{charged}\" is yes, but there is no \"{title}\""),
            new Text("请列出收费项目和标准，或改为不收费", "list the fees and what they are, or say that nothing is charged"));

    static final Rule FEE_BASIS_MISSING = error(
            "fee-basis-missing",
            new Text("收费却没有依据", "charged without a basis"),
            new Text("“{charged}”是“是”，却没有“{title}”", "\"{charged}\" is yes, but there is no \"{title}\""),
            new Text("请写明收费依据", "name the law the fee rests on"));

    static final Rule FEE_WITHOUT_CHARGE = error(
            "fee-without-charge",
            new Text("不收费却有收费项目", "not charged, but fees are listed"),
            new Text("“{charged}”是“否”，却有“{title}”", "\"{charged}\" is no, but there is \"{title}\""),
            new Text("请删去收费项目，或改为收费", "take the fees out, or say that the item is charged"));

    static final Rule PAYMENT_WITHOUT_CHARGE = error(
            "payment-without-charge",
            new Text("不收费却支持网上支付", "not charged, but online payment is offered"),
            new Text("“{charged}”是“否”，“{title}”却是“是”", "\"{charged}\" is no, but \"{title}\" is yes"),
            new Text("请把网上支付改为否，或改为收费", "offer no online payment, or say that the item is charged"));

    static final NamedCheck NAMED = new NamedCheck(
            "fee-rows-and-basis",
            List.of(FEE_ROWS_MISSING, FEE_BASIS_MISSING, FEE_WITHOUT_CHARGE, PAYMENT_WITHOUT_CHARGE),
            Map.of("charged", "charged", "fees", "fees", "basis", "feeBasis", "pay", "payOnline", "type", "type"),
            Map.of("yes", "1", "no", "0", "families-without-fees", "handle"),
            FeeRowsAndBasis::new);

    private final Options options;

    private FeeRowsAndBasis(Options options) {
        this.options = options;
    }

    private static Rule error(String id, Text title, Text message, Text remedy) {
        return new Rule(id, Severity.ERROR, false, title, message, remedy);
    }

    @Override
    public void look(Inspection at) {
        String charged = at.text(options.get("charged")).orElse("");
        if (charged.equals(options.get("yes"))) {
            lookAtCharged(at);
        } else if (charged.equals(options.get("no"))) {
            lookAtFree(at);
        }
    }

    /** A levy has no fee table to list its fees in. */
    private void lookAtCharged(Inspection at) {
        boolean lists = options.family(at)
                .filter(options.words("families-without-fees")::contains)
                .isEmpty();
        JsonNode fees = at.list(options.get("fees"));
        if (lists && fees.isEmpty()) {
            report(at, FEE_ROWS_MISSING, "fees");
        }
        if (at.text(options.get("basis")).isEmpty() && !everyRowHasBasis(fees)) {
            report(at, FEE_BASIS_MISSING, "basis");
        }
    }

    private static boolean everyRowHasBasis(JsonNode fees) {
        for (JsonNode fee : fees) {
            if (Inspection.text(fee, "basis").isEmpty()) {
                return false;
            }
        }
        return !fees.isEmpty();
    }

    private void lookAtFree(Inspection at) {
        if (!at.list(options.get("fees")).isEmpty()) {
            report(at, FEE_WITHOUT_CHARGE, "fees");
        }
        if (at.text(options.get("pay")).orElse("").equals(options.get("yes"))) {
            report(at, PAYMENT_WITHOUT_CHARGE, "pay");
        }
    }

    private void report(Inspection at, Rule rule, String option) {
        String field = options.get(option);
        at.report(rule, field, Map.of("title", at.titleOf(field), "charged", at.titleOf(options.get("charged"))));
    }
}
