package io.hallbridge.samples.kaili;

import static io.hallbridge.samples.kaili.Fault.error;
import static io.hallbridge.samples.kaili.Fault.info;
import static io.hallbridge.samples.kaili.Fault.warning;

import java.util.List;
import java.util.stream.Stream;

/** The faults planted in the Kaili workspace. Powers that have guides get none: their guides would stay behind too. */
final class KailiFaults {
    private static final String POWER = "power";
    private static final String GUIDE = "guide";

    private KailiFaults() {}

    static List<Fault> all() {
        return Stream.of(powers(), guidesHeldBack(), guidesWarned())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Fault> powers() {
        return List.of(
                error("health", POWER, "对医疗机构执业活动的监督检查", "value-not-in-code-table", "type", "“检查”写成了“检察”")
                        .raw("行政检察"),
                error("police", POWER, "对殴打他人的处罚", "code-parts-agree", "code", "实施编码末尾的子项号与基本编码不一致")
                        .with("code", entry -> entry.code().substring(0, 28) + "001"),
                error("transport", POWER, "对船舶超载航行的处罚", "credit-code-valid", "deptCode", "信用代码最后一位抄错")
                        .with("deptCode", entry -> wrongCheck(entry.text("deptCode")))
                        .with(
                                "code",
                                entry -> wrongCheck(entry.text("deptCode"))
                                        + entry.code().substring(18)),
                warning("construction", POWER, "对物业服务活动的监督检查", "region-in-code", "deptCode", "信用代码是在雷山县登记的")
                        .with("deptCode", entry -> elsewhere())
                        .with("code", entry -> elsewhere() + entry.code().substring(18)),
                error("weather", POWER, "对人工影响天气作业活动的监督检查", "code-lost-digits", "deptCode", "单元格没有设为文本，表格软件把信用代码变成了数字")
                        .with("deptCode", entry -> Long.valueOf(entry.text("deptCode"))),
                error("emergency", POWER, "对烟花爆竹经营单位的监督检查", "code-was-a-number", "type", "类型写成了数字，前面的0丢了")
                        .raw(6),
                error("water", POWER, "对围垦河道的处罚", "value-missing", "basis", "导出时依据是空的")
                        .raw(""),
                error("forestry", POWER, "查封、扣押来源非法的林木", "promise-within-statutory", "promiseDays", "承诺时限比法定时限长")
                        .with("statutoryDays", 30)
                        .raw(60),
                error("agriculture", POWER, "对经营劣质农药的处罚", "key-twice", "code", "复制上一行后忘了改编码")
                        .with("code", entry -> before(entry.code()))
                        .with("catalogCode", entry -> before(entry.text("catalogCode"))),
                error("agriculture", POWER, "对经营假农药的处罚", "key-twice", "code", "编码与下一行相同，两条都不能上报"),
                warning("culture", POWER, "对旅行社经营活动的监督检查", "same-document-twice", "again/code", "同一行粘贴了两次"),
                warning("statistics", POWER, "对统计数据质量的监督检查", "phone-has-area-code", "consultPhone", "电话没有写区号")
                        .raw("0000025"),
                error("urban", POWER, "对建筑垃圾运输企业的监督检查", "field-not-for-type", "punishmentMethod", "行政检查没有处罚种类")
                        .raw("罚款"),
                error("labour", POWER, "对劳务派遣单位的监督检查", "value-not-in-code-table", "type", "旧系统里的类型代码")
                        .raw("99"),
                error("medicare", POWER, "对药品和医用耗材集中采购执行情况的监督检查", "value-missing", "deptCode", "数据库里没有填实施主体编码")
                        .raw(""));
    }

    private static List<Fault> guidesHeldBack() {
        return List.of(
                error("health", GUIDE, "护士执业注册（延续）", "visits-need-reason", "visitsReason", "要跑一次，却没有写原因")
                        .raw(""),
                error("civil", GUIDE, "高龄津贴给付", "tick-not-understood", "audiences/1", "该打√的地方写了字")
                        .raw("部分"),
                error("land", GUIDE, "临时用地审批", "child-without-parent", "materials/2/@", "材料表里的编码少抄一位")
                        .with("materials/2/@", entry -> entry.code().substring(0, 30)),
                error("construction", GUIDE, "房地产经纪机构备案", "number-not-understood", "visits", "次数写成了文字")
                        .raw("按需"),
                error(
                                "construction",
                                GUIDE,
                                "商品房预售许可（新办）",
                                "value-not-in-code-table",
                                "materials/3/need",
                                "必要性没有用规定的说法")
                        .raw("视情况"),
                error("market", GUIDE, "食品生产许可（新办）", "immediate-means-zero", "caseKind", "承诺10个工作日却写成即办件")
                        .raw("即办件"),
                error("police", GUIDE, "普通护照签发（补发）", "fee-basis-missing", "feeBasis", "收费却没有写依据")
                        .raw("/"),
                error("urban", GUIDE, "设置大型户外广告审批（新办）", "fee-rows-missing", "fees/0/name", "改成收费后没有补收费项目")
                        .with("charged", "是")
                        .with("feeBasis", "《城市市容和环境卫生管理条例》"),
                error("culture", GUIDE, "电影放映单位设立审批", "payment-without-charge", "payOnline", "不收费却写了支持网上支付")
                        .raw("是"),
                error("justice", GUIDE, "公民法律援助给付", "post-when-zero-and-offline", "express", "不用到场、不能网办、也不能邮寄")
                        .raw("否")
                        .with("visits", 0)
                        .with("visitsReason", "无")
                        .with("online", "否")
                        .with("onlineDepth", "无")
                        .with("onlineUrl", "无"),
                error("transport", GUIDE, "船舶国籍证书核发", "parent-missing", "powerCode", "对应的权力没有列入权责清单")
                        .with("powerCode", entry -> unlisted(entry.text("powerCode")))
                        .with("code", entry -> unlisted(entry.text("powerCode")))
                        .with(
                                "catalogCode",
                                entry -> unlisted(entry.text("powerCode")).substring(19)),
                error("commerce", GUIDE, "成品油零售经营资格审批（新办）", "cell-holds-an-error", "promiseDays", "公式引用的单元格被删了")
                        .raw("#REF!"),
                error("weather", GUIDE, "气象灾害预警信息查询", "value-malformed", "onlineUrl", "网址栏里写的是说明")
                        .raw("见门户网站首页"),
                error("fund", GUIDE, "住房公积金提取（退休）", "value-not-in-code-table", "materials/1/need", "旧系统里的代码")
                        .raw("5"),
                error("labour", GUIDE, "工伤认定", "promise-within-statutory", "promiseDays", "承诺时限比法定时限长")
                        .raw(90),
                error("medicare", GUIDE, "异地就医备案", "child-without-parent", "questions/0/@", "事项改了编码，问答没有跟着改")
                        .with("questions/0/@", entry -> entry.code() + "09"),
                error("science", GUIDE, "技术合同认定登记", "value-too-long", "resultName", "把填写说明粘贴进了结果名称")
                        .with("resultName", entry -> entry.text("resultName") + "（填写说明：请填写办理结果的全称，不要简称）".repeat(10)),
                error("tapwater", GUIDE, "水表检定", "value-missing", "acceptCondition", "没有写受理条件")
                        .raw("-"),
                error("disabled", GUIDE, "残疾人驾驶培训补贴申请", "value-missing", "materials/1/name", "材料有必要性，没有名称")
                        .raw(""),
                error("tobacco", GUIDE, "烟草专卖零售许可证核发（新办）", "value-not-in-code-table", "audiences", "“个体户”不是规定的服务对象")
                        .raw("企业法人、个体户"));
    }

    private static List<Fault> guidesWarned() {
        return List.of(
                warning("gas", GUIDE, "", "column-missing", "mobileUrl", "映射要找“移动端办理地址”，今年的表里去掉了这一列"),
                warning("education", GUIDE, "校车使用许可", "flow-within-promise", "flow", "各环节加起来超过承诺的5个工作日")
                        .raw("受理：1个工作日\n审查：10个工作日\n决定：2个工作日\n送达：当场"),
                warning("develop", GUIDE, "政府投资项目可行性研究报告审批", "flow-names-steps", "flow", "流程用了自己的叫法")
                        .raw("受理→评估→批复"),
                info("fire", GUIDE, "消防站开放参观预约", "hours-name-working-days", "hours", "没有写哪几天")
                        .raw("上午9:00-12:00，下午13:30-17:00"),
                warning("emergency", GUIDE, "烟花爆竹零售经营许可", "result-fits-type", "resultName", "许可证不是批文")
                        .with("resultType", "批文"),
                warning("agriculture", GUIDE, "农业技术咨询服务", "online-zero-visits", "visits", "全程网办，却写了要跑一次")
                        .raw("1次")
                        .with("visitsReason", "须到现场"),
                warning("industry", GUIDE, "市级企业技术中心认定", "limits-not-comparable", "promiseDays", "法定时限按自然日，承诺时限按工作日")
                        .with("statutoryDays", "30自然日"));
    }

    /** The credit code of a body that does not exist, as if registered in Leishan. */
    private static String elsewhere() {
        return CodeMaker.creditCode("11", "522634", "K0009999");
    }

    private static String wrongCheck(String creditCode) {
        char last = creditCode.charAt(17);
        return creditCode.substring(0, 17) + (last == '0' ? '1' : '0');
    }

    /** The code of the item before. */
    private static String before(String code) {
        int at = code.length() - 6;
        int number = Integer.parseInt(code.substring(at, at + 3)) - 1;
        return code.substring(0, at) + String.format("%03d", number) + code.substring(at + 3);
    }

    private static String unlisted(String code) {
        return code.substring(0, code.length() - 6) + "999000";
    }
}
