package io.hallbridge.samples.kaili;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The questions people ask at the window, answered from what the guide says. */
final class QuestionMaker {
    private final Entry guide;
    private final List<Map<String, Object>> questions = new ArrayList<>();

    private QuestionMaker(Entry guide) {
        this.guide = guide;
    }

    static List<Map<String, Object>> of(Entry guide) {
        QuestionMaker maker = new QuestionMaker(guide);
        maker.howLong();
        maker.another();
        return maker.questions;
    }

    private void howLong() {
        int promise = Integer.parseInt(guide.text("promiseDays"));
        String law = guide.has("statutoryDays") ? "法定办结时限为" + guide.text("statutoryDays") + "个工作日，" : "";
        ask(
                "办理“" + guide.name() + "”需要多长时间？",
                promise == 0 ? "材料齐全、符合要求的，当场办结。" : law + "我单位承诺自受理之日起" + promise + "个工作日内办结。");
    }

    private void another() {
        switch (Dice.of(guide.code(), "question").below(5)) {
            case 0 -> ask("材料不齐怎么办？", "窗口一次性告知需要补正的全部内容；属于容缺受理范围的，可以先予受理，在承诺期限内补齐。");
            case 1 -> ask("在哪里查询办理进度？", "可以在网上办事大厅“办件查询”栏目查询，也可以拨打咨询电话" + guide.text("consultPhone") + "查询。");
            case 2 -> agent();
            case 3 -> fee();
            default -> lost();
        }
    }

    private void agent() {
        boolean inPerson =
                guide.has("visitsReason") && guide.text("visitsReason").contains("本人");
        ask("可以委托他人代为办理吗？", inPerson ? "不可以，须本人到场办理。" : "可以。受托人须携带授权委托书以及双方的有效身份证件。");
    }

    private void fee() {
        boolean charged = guide.text("charged").equals("1");
        ask("办理时收费吗？", charged ? "收费，标准见“收费标准”栏，缴费后开具票据。" : "不收费。");
    }

    private void lost() {
        if (guide.text("resultType").equals("10")) {
            ask(guide.text("resultName") + "遗失了怎么办？", "请携带有效身份证件和情况说明，到" + guide.text("window") + "申请补办。");
        } else {
            ask("提交的材料可以是复印件吗？", "可以提交加盖印章或者签名的复印件，窗口核对原件后当场退还原件。");
        }
    }

    private void ask(String question, String answer) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("question", question);
        one.put("answer", answer);
        questions.add(one);
    }
}
