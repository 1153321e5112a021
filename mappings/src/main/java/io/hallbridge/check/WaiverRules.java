package io.hallbridge.check;

import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.List;

/** What can be wrong with waivers themselves. */
public final class WaiverRules {
    public static final Rule WAIVER_EXPIRED = Rule.warning(
            "waiver-expired",
            new Text("豁免已过期", "a waiver has expired"),
            new Text(
                    "对规则 {rule} 的豁免只到 {until}（负责人 {owner}），不再起作用",
                    "the waiver of {rule} held until {until} (owner {owner}) and holds no longer"),
            new Text("请改正数据后删去这一条；还不能改正的，商定新的日期", "correct the data and delete it, or agree on another date"));

    public static final Rule WAIVER_UNUSED = Rule.warning(
            "waiver-unused",
            new Text("豁免没有对上任何问题", "a waiver that matches nothing"),
            new Text("对规则 {rule} 的豁免（负责人 {owner}）没有对上任何问题", "the waiver of {rule} (owner {owner}) matches no finding"),
            new Text("问题已经改正的，请删去这一条；否则请核对位置", "delete it if the fault is corrected; otherwise check its place"));

    private WaiverRules() {}

    public static List<Rule> all() {
        return List.of(WAIVER_EXPIRED, WAIVER_UNUSED);
    }
}
