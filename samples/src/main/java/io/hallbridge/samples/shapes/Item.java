package io.hallbridge.samples.shapes;

import java.util.ArrayList;
import java.util.List;

/**
 * An invented item of an invented bureau in Kaili.
 *
 * @param number its number, which no other item of the samples has
 * @param name its name
 * @param type its type in words
 * @param typeCode the two digits of that type
 * @param office the office that does the work
 */
record Item(int number, String name, String type, String typeCode, String office) {
    static final String BUREAU = "凯里市示例局（虚构）";
    static final String BODY = "11522601MB0X00019Q";

    private static final List<String> NAMES = List.of(
            "示例食品小作坊登记",
            "示例户外广告设置许可",
            "示例临时占道审批",
            "示例河道采样许可",
            "示例民办托育机构备案",
            "示例林木采伐许可",
            "示例烟花零售点许可",
            "示例客运班线许可",
            "示例公共场所卫生许可",
            "示例集市摊位确认",
            "示例老年人优待证发放",
            "示例校车使用许可",
            "示例工程质量检查",
            "示例水质抽样检查",
            "示例农机安全检查",
            "示例先进工作者奖励",
            "示例科普基地认定",
            "示例临时救助金给付",
            "示例孤残儿童补助给付",
            "示例不动产登记资料查询",
            "示例房屋租赁备案",
            "示例物业服务备案",
            "示例非遗传承人确认",
            "示例文艺演出备案",
            "示例档案查阅服务");
    private static final List<String> TYPES = List.of("行政许可", "行政确认", "行政检查", "行政奖励", "其他行政权力");
    private static final List<String> TYPE_CODES = List.of("01", "07", "06", "08", "10");
    private static final List<String> OFFICES = List.of("审批科", "监管科", "综合科");

    /** The first items of a block of a hundred numbers. */
    static List<Item> of(int block, int count) {
        List<Item> items = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            items.add(of(block, i, TYPES.get((i - 1) % TYPES.size()), TYPE_CODES.get((i - 1) % TYPES.size())));
        }
        return items;
    }

    /** Items that all are public services. */
    static List<Item> services(int block, int count) {
        List<Item> items = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            items.add(of(block, i, "公共服务", "20"));
        }
        return items;
    }

    private static Item of(int block, int i, String type, String typeCode) {
        int number = block * 100 + i;
        return new Item(
                number, NAMES.get((number - 1) % NAMES.size()), type, typeCode, OFFICES.get(i % OFFICES.size()));
    }

    String catalogCode() {
        return "52%s%05d000".formatted(typeCode, number);
    }

    /** The implementation code, 31 characters. */
    String code() {
        return BODY + "4" + catalogCode();
    }

    /** The code of the service guide, 33 characters. */
    String guideCode() {
        return code() + "01";
    }

    String basis() {
        return "《示例条例（虚构）》第" + (number % 100) + "条";
    }

    int statutoryDays() {
        return 10 + number % 3 * 5;
    }

    int promiseDays() {
        return 3 + number % 4;
    }
}
