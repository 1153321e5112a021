package io.hallbridge.samples.kaili;

import java.util.Map;

/** Sentences that departments write alike for all items of a type. */
final class Prose {
    private static final Map<String, String> DUTIES = Map.of(
            "01",
                    "1.受理责任：公示办理条件、程序和应当提交的材料，一次性告知补正内容。\n2.审查责任：审查申请材料，需要时组织现场核查。\n3.决定责任：作出准予或者不予许可的决定，不予许可的说明理由。\n4.送达责任：制发并送达证件或者批准文件。",
            "02",
                    "1.立案责任：对发现的违法行为及时立案。\n2.调查责任：由两名以上执法人员调查取证，保守有关秘密。\n3.告知责任：告知当事人陈述、申辩和要求听证的权利。\n4.决定和执行责任：依法作出处罚决定，送达并监督执行。",
            "03",
                    "1.审批责任：实施前向本机关负责人报告并经批准。\n2.告知责任：当场告知当事人理由、依据和救济途径。\n3.实施责任：由两名以上执法人员实施，制作现场笔录。\n4.解除责任：情况消除后及时解除强制措施。",
            "04", "1.告知责任：公示征收依据、标准和程序。\n2.核定责任：核实征收对象和应缴数额。\n3.征收责任：开具缴款书，足额缴入国库。",
            "05", "1.受理责任：公示给付条件、标准和程序。\n2.审核责任：核实申请人情况，依法公示审核结果。\n3.给付责任：按照标准及时足额给付。",
            "06", "1.计划责任：制定年度检查计划并向社会公开。\n2.检查责任：由两名以上执法人员出示证件实施检查。\n3.处理责任：依法处理检查中发现的问题，公开检查结果。",
            "07", "1.受理责任：公示确认条件和程序，一次性告知补正内容。\n2.审核责任：核实申请材料和有关事实。\n3.确认责任：作出确认决定并送达当事人。",
            "08", "1.制定方案责任：公布奖励条件和程序。\n2.组织推荐责任：按照规定组织申报、评审和公示。\n3.奖励责任：作出奖励决定并兑现。",
            "09", "1.受理责任：审查裁决申请，决定是否受理。\n2.审理责任：听取双方意见，查清事实。\n3.裁决责任：依法作出裁决并送达双方当事人。",
            "10", "1.受理责任：公示办理条件和程序，一次性告知补正内容。\n2.审查责任：对材料进行审核。\n3.办结责任：按期办结并告知结果。");
    private static final String PUBLIC_DUTY = "1.公开责任：公开服务指南。\n2.服务责任：按照承诺时限提供服务。\n3.反馈责任：受理并答复意见建议。";

    private Prose() {}

    static String duty(String type) {
        return DUTIES.getOrDefault(type, PUBLIC_DUTY);
    }

    static String accountability(String type) {
        return switch (type) {
            case "02", "03", "06" -> "没有法律依据或者违反法定程序实施的；滥用职权、徇私舞弊的；泄露当事人商业秘密的。";
            case "20" -> "无正当理由拒绝提供服务的；擅自增加条件或者收取费用的。";
            default -> "对符合法定条件的申请不予受理的；超过法定时限办结的；擅自收费或者谋取不正当利益的。";
        };
    }

    static String condition(ItemLine item, String variant) {
        if (item.isPublic()) {
            return "1.申请人为" + Words.all("audience", item.audiences(), "、") + "；\n2.申请事项属于本单位服务范围；\n3.提供的材料真实、完整。";
        }
        String first = later(variant) && !item.resultName().isEmpty()
                ? "1.申请人已依法取得" + item.resultName() + "；"
                : "1.申请人为" + Words.all("audience", item.audiences(), "、") + "，申请事项属于本机关职权范围；";
        String second = "2.符合《" + item.law() + "》规定的条件；";
        return first + "\n" + second + "\n3.申请材料齐全，符合法定形式。";
    }

    /** Whether a variant presupposes an earlier decision. */
    static boolean later(String variant) {
        return variant.matches("变更.*|.*变更|延续|延期|注销.*|终止|补.*|换.*|停业|签注|转移登记");
    }

    static String limit(int days) {
        return days == 0 ? "当场办结" : days + "个工作日内办结";
    }
}
