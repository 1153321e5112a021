package io.hallbridge.samples.kaili;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The materials an item asks for: its own, and those that every item of its kind asks for. */
final class MaterialMaker {
    private final List<Map<String, Object>> materials = new ArrayList<>();

    private MaterialMaker() {}

    static List<Map<String, Object>> of(ItemLine item, String variant) {
        MaterialMaker maker = new MaterialMaker();
        if (Prose.later(variant)) {
            maker.later(item, variant);
        } else {
            maker.first(item, variant);
        }
        return maker.materials;
    }

    private void first(ItemLine item, String variant) {
        boolean formNamed = item.materials().stream().anyMatch(name -> name.matches(".*(申请表|申请书|登记表|申报表|说明|采集表|评定表)"));
        if (!formNamed) {
            add(item.name() + (variant.isEmpty() ? "" : "（" + variant + "）") + "申请表", "1");
        }
        identity(item);
        for (String name : item.materials()) {
            add(name.replace("*", ""), name.startsWith("*") ? "2" : "1");
        }
    }

    private void later(ItemLine item, String variant) {
        add(item.name() + "（" + variant + "）申请表", "1");
        identity(item);
        if (!item.resultName().isEmpty()) {
            add("原" + item.resultName(), variant.startsWith("补") ? "2" : "1");
        }
        if (variant.contains("变更") || variant.contains("转移")) {
            add(variant.contains("转移") ? "权属转移证明材料" : "变更事项证明材料", "1");
        } else if (variant.startsWith("延") || variant.startsWith("换")) {
            add(item.materials().get(0).replace("*", ""), "1");
        } else if (variant.startsWith("补")) {
            add("遗失、损毁情况说明", "1");
        } else {
            add(variant + "原因说明", "1");
        }
    }

    private void identity(ItemLine item) {
        if (item.forPeople()) {
            add("申请人居民身份证" + (item.forBodies() ? "（个人申请）" : ""), "1");
        }
        if (item.forBodies()) {
            String paper = item.audiences().contains("5") ? "单位介绍信" : "营业执照或者法人登记证书";
            add(paper + (item.forPeople() ? "（单位申请）" : ""), "1");
            if (!item.forPeople()) {
                add("授权委托书和经办人居民身份证", "3");
            }
        }
    }

    private void add(String name, String need) {
        if (materials.stream().anyMatch(one -> name.equals(one.get("name")))) {
            return;
        }
        Map<String, Object> material = new LinkedHashMap<>();
        String type = type(name);
        material.put("name", name);
        material.put("type", type);
        material.put("format", type.equals("2") ? "3" : Dice.of(name).chance(60) ? "3" : "1");
        material.put("need", need);
        material.put("copies", name.matches(".*(图|图纸|报告|方案)") ? 2 : 1);
        material.put("source", type.equals("1") ? "20" : "10");
        materials.add(material);
    }

    private static String type(String name) {
        if (name.matches(".*(申请表|申请书|登记表|申报表|委托书|承诺书|采集表|评定表|申请单|备案表)(（.*）)?")) {
            return "2";
        }
        return name.matches(".*(证|证书|执照|证明|许可证|户口簿|证明书|决定书|身份证|批准书|介绍信)(（.*）)?") ? "1" : "3";
    }
}
