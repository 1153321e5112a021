package io.hallbridge.samples.kaili;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the guide of an item's variant. */
final class GuideMaker {
    private static final List<String> FLOORS = List.of("一楼A区", "一楼B区", "二楼A区", "二楼B区", "三楼A区");
    private static final List<String> REASONS = List.of("须到窗口核验申请材料原件", "须到窗口提交纸质材料原件并领取办理结果", "须到窗口当面签署有关文书");

    private final Bureau bureau;
    private final ItemLine item;
    private final String variant;

    GuideMaker(Bureau bureau, ItemLine item, String variant) {
        this.bureau = bureau;
        this.item = item;
        this.variant = variant;
    }

    Entry make(String code, Entry power) {
        Entry guide = Entry.of("guide")
                .with("code", code)
                .with("powerCode", power.code())
                .with("catalogCode", power.text("catalogCode"))
                .with("name", item.name() + (variant.isEmpty() ? "" : "（" + variant + "）"));
        for (String field :
                List.of("type", "basis", "level", "powerSource", "subject", "deptCode", "deptNature", "office")) {
            if (power.has(field)) {
                guide.with(field, power.text(field));
            }
        }
        ItemMaker.limits(guide, item);
        guide.with("acceptCondition", Prose.condition(item, variant));
        charge(guide);
        guide.with("audiences", item.audiences()).with("caseKind", item.promise() == 0 ? "1" : "2");
        ways(guide);
        place(guide);
        result(guide);
        guide.with("state", "1").with("materials", MaterialMaker.of(item, variant));
        return guide.with("questions", QuestionMaker.of(guide)).with("flow", flow());
    }

    private void charge(Entry guide) {
        String fee = item.more().get("费");
        guide.with("charged", fee == null ? "0" : "1");
        if (fee == null) {
            return;
        }
        String[] parts = fee.split(":");
        guide.with(
                "feeBasis",
                parts[2].matches(".*(规定|办法的规定)") && parts[2].contains("有关") ? parts[2] : "《" + parts[2] + "》");
        if (!item.isLevy()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", parts[0]);
            row.put("standard", parts[1]);
            guide.with("fees", List.of(row));
        }
    }

    private String way() {
        String given = item.more().get("式");
        if (given != null) {
            return given;
        }
        Dice dice = Dice.of(item.name(), variant, "way");
        return dice.chance(60) ? "预" : dice.chance(85) ? "全" : "窗";
    }

    private void ways(Entry guide) {
        String way = way();
        boolean wholly = way.equals("全");
        guide.with("handleForms", wholly ? List.of("1", "2", "3") : way.equals("预") ? List.of("1", "2") : List.of("1"));
        guide.with("visits", wholly ? 0 : 1);
        if (!wholly) {
            guide.with(
                    "visitsReason",
                    item.more()
                            .getOrDefault(
                                    "因",
                                    REASONS.get(Dice.of(item.name(), variant).below(3))));
        }
        guide.with("online", way.equals("窗") ? "0" : "1");
        if (!way.equals("窗")) {
            guide.with("onlineDepth", wholly ? List.of("1", "2", "3", "4", "5", "6") : List.of("1", "2", "3"));
            guide.with("onlineUrl", "https://hall.kaili.example/items/" + guide.code());
        }
        guide.with("express", wholly || Dice.of(guide.code(), "express").chance(50) ? "1" : "0");
        guide.with("appointment", Dice.of(guide.code(), "appointment").chance(40) ? "1" : "0");
        guide.with("payOnline", guide.text("charged").equals("1") && wholly ? "1" : "0");
    }

    private void place(Entry guide) {
        int window = bureau.window(guide.name());
        String floor = FLOORS.get((window - 1) / 19);
        guide.with("address", "凯里市示例大道88号政务服务中心" + floor + window + "号窗口")
                .with("hours", "工作日 上午9:00-12:00，下午13:30-17:00")
                .with("window", floor + window + "号窗口")
                .with("consultPhone", bureau.consultPhone())
                .with("complaintPhone", bureau.complaintPhone())
                .with("inHall", "1")
                .with(
                        "handleArea",
                        item.isPublic() ? "3" : Dice.of(item.name(), "area").chance(30) ? "3" : "4");
    }

    private void result(Entry guide) {
        guide.with("resultType", item.resultType());
        if (!item.resultName().isEmpty()) {
            guide.with("resultName", item.resultName());
        }
    }

    private List<Map<String, Object>> flow() {
        List<String> steps = item.isPublic()
                ? List.of("受理", "办理", "办结")
                : item.isLevy() ? List.of("受理", "核定", "征收") : List.of("受理", "审查", "决定", "送达");
        List<Map<String, Object>> flow = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Map<String, Object> step = new LinkedHashMap<>();
            step.put("step", steps.get(i));
            step.put("office", i == 0 || i == 3 ? bureau.offices().get(0) : bureau.office(item.name() + item.law()));
            step.put("days", days(i));
            step.put("unit", "1");
            flow.add(step);
        }
        return flow;
    }

    /** All but two of the promised days go to the second step. */
    private int days(int step) {
        int promise = item.promise();
        return switch (step) {
            case 0 -> promise >= 2 ? 1 : 0;
            case 1 -> promise >= 3 ? promise - 2 : promise >= 1 ? 1 : 0;
            case 2 -> promise >= 3 ? 1 : 0;
            default -> 0;
        };
    }
}
