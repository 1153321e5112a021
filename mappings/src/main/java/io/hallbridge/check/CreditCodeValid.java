package io.hallbridge.check;

import io.hallbridge.dataset.CreditCode;
import io.hallbridge.dataset.ItemCode;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Severity;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;

/** The check characters of credit codes are right (GB 32100, and GB 11714 inside). */
final class CreditCodeValid implements Check {
    /** Not mandatory: codes with a wrong check character have been published by real authorities. */
    static final Rule CREDIT_CODE_VALID = new Rule(
            "credit-code-valid",
            Severity.ERROR,
            false,
            new Text("统一社会信用代码校验码不对", "credit code with a wrong check character"),
            new Text(
                    "“{title}”里的统一社会信用代码“{code}”第 {position} 位校验码应为“{due}”，实为“{found}”",
                    "the credit code \"{code}\" in \"{title}\" should have \"{due}\" as character {position}, it has \"{found}\""),
            new Text("请对照单位的统一社会信用代码证书改正", "correct it from the body's credit code certificate"));

    static final NamedCheck NAMED = new NamedCheck(
            "credit-code-valid",
            List.of(CREDIT_CODE_VALID),
            Map.of("dept", "deptCode", "code", "code"),
            Map.of(),
            CreditCodeValid::new);

    private final String dept;
    private final String code;

    private CreditCodeValid(Options options) {
        this.dept = options.get("dept");
        this.code = options.get("code");
    }

    @Override
    public void look(Inspection at) {
        String ofDept = at.text(dept).orElse("");
        String head = at.text(code).flatMap(ItemCode::parse).map(ItemCode::head).orElse("");
        look(at, dept, ofDept);
        if (!head.equals(ofDept)) {
            look(at, code, head);
        }
    }

    private static void look(Inspection at, String field, String code) {
        CreditCode.flaw(code)
                .ifPresent(flaw -> at.report(
                        CREDIT_CODE_VALID,
                        field,
                        Map.of(
                                "title", at.titleOf(field),
                                "code", code,
                                "position", String.valueOf(flaw.position()),
                                "due", String.valueOf(flaw.due()),
                                "found", String.valueOf(flaw.found()))));
    }
}
