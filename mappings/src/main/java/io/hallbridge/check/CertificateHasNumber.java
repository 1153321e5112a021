package io.hallbridge.check;

import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;

/** A case that ended with a certificate says which one. */
final class CertificateHasNumber implements Check {
    static final Rule CERTIFICATE_HAS_NUMBER = Rule.error(
            "certificate-has-number",
            new Text("出证办结却没有证照编号", "a certificate issued without its number"),
            new Text("“{other}”是{result}，“{title}”却没有填写", "\"{other}\" is {result}, but \"{title}\" is not filled in"),
            new Text(
                    "请填写证照编号；没有发证的请改正办结结果",
                    "fill in the certificate's number, or correct the result if none was issued"));

    static final NamedCheck NAMED = new NamedCheck(
            "certificate-has-number",
            List.of(CERTIFICATE_HAS_NUMBER),
            Map.of("result", "result", "number", "resultNo"),
            Map.of("results", "0"),
            CertificateHasNumber::new);

    private final Result result;
    private final String number;

    private CertificateHasNumber(Options options) {
        this.result = new Result(options);
        this.number = options.get("number");
    }

    @Override
    public void look(Inspection at) {
        if (at.text(number).isEmpty()) {
            result.report(at, CERTIFICATE_HAS_NUMBER, number);
        }
    }
}
