package io.hallbridge.check;

import io.hallbridge.dataset.CreditCode;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;

/**
 * The region in the acting body's credit code is the region the hall stands for. Only a warning: a body may have been
 * registered elsewhere, as one published in Sichuan was.
 */
final class RegionInCode implements Check {
    static final Rule REGION_IN_CODE = Rule.warning(
            "region-in-code",
            new Text("信用代码里的区划不是本地", "a credit code registered in another region"),
            new Text(
                    "“{title}”里的登记区划是 {found}，本地是 {region}",
                    "the region inside \"{title}\" is {found}, this hall's is {region}"),
            new Text(
                    "请核对是不是填了别的单位的代码；确实在外地登记的不用改",
                    "check that it is not another body's code; leave it if the body is registered there"));

    static final NamedCheck NAMED = new NamedCheck(
            "region-in-code",
            List.of(REGION_IN_CODE),
            Map.of("dept", "deptCode"),
            Map.of("region", "522601"),
            RegionInCode::new);

    private final String dept;
    private final String region;

    private RegionInCode(Options options) {
        this.dept = options.get("dept");
        this.region = options.get("region");
    }

    @Override
    public void look(Inspection at) {
        at.text(dept)
                .flatMap(CreditCode::parse)
                .map(CreditCode::region)
                .filter(found -> !found.equals(region))
                .ifPresent(found -> at.report(
                        REGION_IN_CODE, dept, Map.of("title", at.titleOf(dept), "found", found, "region", region)));
    }
}
