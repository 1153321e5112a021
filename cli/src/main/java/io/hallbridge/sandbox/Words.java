package io.hallbridge.sandbox;

import io.hallbridge.finding.Text;

/** The words on the hall's pages. */
final class Words {
    static final Text HALL = new Text("网上办事大厅（试用）", "Online service hall (sandbox)");
    static final Text SANDBOX = new Text(
            "这是 Hallbridge 的试用大厅，只在本机运行，用来查看上报的内容；它不是真实的办事大厅，不能在这里办事。",
            "This is Hallbridge's sandbox hall. It runs on this machine only and shows what was sent to it; it is not a real service hall and nothing can be applied for here.");
    static final Text LANGUAGE = new Text("语言", "Language");
    static final Text SECTIONS = new Text("栏目", "Sections");
    static final Text SKIP = new Text("跳到正文", "Skip to content");
    static final Text GUIDES = new Text("办事指南", "Service guides");
    static final Text POWERS = new Text("权责清单", "Powers");
    static final Text BATCHES = new Text("收到的批次", "Batches received");

    static final Text ASK = new Text("要办什么事？", "What do you need to do?");
    static final Text NAME = new Text("事项名称", "Name");
    static final Text NAME_HINT = new Text("例如：许可、登记", "for example 许可 or 登记");
    static final Text DEPARTMENT = new Text("部门", "Department");
    static final Text ALL_DEPARTMENTS = new Text("全部部门", "All departments");
    static final Text AUDIENCE = new Text("服务对象", "For whom");
    static final Text ALL_AUDIENCES = new Text("全部对象", "Everyone");
    static final Text SEARCH = new Text("查找", "Search");
    static final Text HOLDS = new Text("大厅现有 {count} 条。", "The hall holds {count}.");
    static final Text HOLDS_WITH_RETIRED =
            new Text("大厅现有 {count} 条，另有 {retired} 条已取消。", "The hall holds {count}; {retired} more were retired.");
    static final Text FOUND = new Text("找到 {count} 条", "{count} found");
    static final Text NONE_FOUND = new Text(
            "没有找到。请少写几个字，或选“全部部门”“全部对象”再查。", "Nothing found. Try fewer words, or all departments and everyone.");
    static final Text NOTHING_YET =
            new Text("大厅还没有收到任何内容。上报之后，这里就能查到。", "Nothing was sent to the hall yet. Once it is, it can be found here.");
    static final Text PAGE_OF = new Text("第 {page} 页，共 {pages} 页", "Page {page} of {pages}");
    static final Text PAGES = new Text("翻页", "Pages");
    static final Text EARLIER = new Text("上一页", "Previous");
    static final Text LATER = new Text("下一页", "Next");

    static final Text WHO = new Text("谁可以办", "Who can apply");
    static final Text WHERE = new Text("到哪里办", "Where");
    static final Text WHEN = new Text("什么时候办", "When");
    static final Text HOW_LONG = new Text("多久办好", "How long it takes");
    static final Text COST = new Text("要不要钱", "What it costs");
    static final Text VISITS = new Text("要跑几次", "Visits needed");
    static final Text ONLINE = new Text("网上怎么办", "Online");
    static final Text WAYS = new Text("怎样申请", "How to apply");
    static final Text RESULT = new Text("能拿到什么", "What you get");
    static final Text CONSULT = new Text("咨询电话", "Questions");
    static final Text COMPLAIN = new Text("监督投诉", "Complaints");
    static final Text CONDITION = new Text("受理条件", "Conditions");
    static final Text MATERIALS = new Text("要带什么", "What to bring");
    static final Text STEPS = new Text("办理步骤", "Steps");
    static final Text FEES = new Text("收费", "Fees");
    static final Text QUESTIONS = new Text("常见问题", "Questions people ask");
    static final Text BASIS = new Text("设定依据", "Legal basis");
    static final Text MORE = new Text("其他说明", "More");

    static final Text LIMIT = new Text("{count} 个{unit}", "{count} {unit}s");
    static final Text SHORT_LIMIT = new Text("{count} {unit}", "{count} {unit}s");
    static final Text ONE_LIMIT = new Text("1 个{unit}", "1 {unit}");
    static final Text COMMA = new Text("，", ", ");
    static final Text QUANTITY = new Text("数量限制", "Limit of numbers");
    static final Text PROCEDURE = new Text("特别程序", "Special procedure");
    static final Text INTERMEDIARY = new Text("中介服务", "Intermediary service");
    static final Text JOINT = new Text("联办机构", "Other bodies taking part");
    static final Text SUB_ITEM = new Text("子项名称", "Sub-item");
    static final Text LEVEL = new Text("行使层级", "Level");
    static final Text POWER_SOURCE = new Text("权力来源", "Source of the power");
    static final Text OFFICE = new Text("承办机构", "Office");
    static final Text PROMISE = new Text("承诺办结时限", "Promised limit");
    static final Text STATUTORY_LIMIT = new Text("法定办结时限", "Limit by law");
    static final Text PUNISHMENT = new Text("处罚方式", "Penalty");
    static final Text DUTY = new Text("部门职责", "Duties of the department");
    static final Text RESPONSIBILITY_BASIS = new Text("责任事项依据", "Basis of the responsibilities");
    static final Text ACCOUNTABILITY = new Text("追责情形", "Called to account when");
    static final Text ACCOUNTABILITY_SCOPE = new Text("追责对象范围", "Who is called to account");
    static final Text REMARK = new Text("备注", "Remark");
    static final Text FREE = new Text("不收费", "free");
    static final Text CHARGED = new Text("收费，见下面的收费项目", "a fee is charged, see below");
    static final Text TIMES = new Text("{count} 次", "{count}");
    static final Text NO_VISIT = new Text("不用跑", "none");
    static final Text ON_THE_SPOT = new Text("当场办结", "done on the spot");
    static final Text PROMISED = new Text("承诺 {limit}", "promised: {limit}");
    static final Text STATUTORY = new Text("法定 {limit}", "by law: {limit}");
    static final Text ONLINE_ENTRY = new Text("网上办理入口", "Apply online");
    static final Text MOBILE_ENTRY = new Text("手机办理入口", "Apply on a phone");
    static final Text OFFLINE = new Text("不支持网上办理", "not possible online");
    static final Text CAN_ONLINE = new Text("支持网上办理", "possible online");
    static final Text BY_POST = new Text("材料和结果可以快递", "papers and results may go by post");
    static final Text APPOINTMENT = new Text("可以预约", "appointments can be made");
    static final Text PAY_ONLINE = new Text("可以网上缴费", "the fee can be paid online");

    static final Text MATERIAL = new Text("材料", "Paper");
    static final Text NEED = new Text("是否必要", "Needed");
    static final Text FORM = new Text("形式与份数", "Form and copies");
    static final Text FROM = new Text("从哪里来", "Where from");
    static final Text NOTE = new Text("说明", "Notes");
    static final Text COPIES = new Text("{count} 份", "copies: {count}");
    static final Text FEE = new Text("项目", "Fee");
    static final Text STANDARD = new Text("标准", "How much");
    static final Text FEE_BASIS = new Text("依据", "Basis");
    static final Text REDUCTION = new Text("减免", "Reduction");
    static final Text STEP_RESULT = new Text("结果：", "Result: ");

    static final Text RETIRED = new Text(
            "这一条已取消，不再办理；以下是取消前的内容。", "This was retired and is no longer in force; below is what it said before.");
    static final Text PAUSED = new Text("状态：{state}", "State: {state}");
    static final Text POWER = new Text("所属权责事项", "Power it belongs to");
    static final Text ITS_GUIDES = new Text("办事指南", "Service guides");
    static final Text RESPONSIBILITY = new Text("责任事项", "Responsibilities");

    static final Text FOR_ENGINEERS = new Text("给系统工程师", "For the engineer");
    static final Text DATASET = new Text("数据集", "Dataset");
    static final Text KEY = new Text("主键", "Key");
    static final Text VERSION = new Text("版本", "Version");
    static final Text STATE = new Text("状态", "State");
    static final Text CURRENT = new Text("有效", "current");
    static final Text GONE = new Text("已取消", "retired");
    static final Text BATCH = new Text("批次", "Batch");
    static final Text RECEIVED = new Text("收到时间", "Received");
    static final Text FINGERPRINT = new Text("指纹", "Fingerprint");
    static final Text ROW_GUID = new Text("记录标识", "Row identifier");
    static final Text HISTORY = new Text("版本历史", "History of versions");
    static final Text OPERATION = new Text("操作", "Operation");
    static final Text UPSERT = new Text("写入", "upsert");
    static final Text RETIRE = new Text("取消", "retire");

    static final Text NO_BATCHES = new Text("还没有收到批次。", "No batches were received yet.");
    static final Text RECEIPT = new Text("回执号", "Receipt");
    static final Text RUN = new Text("对方批次号", "Sender's batch");
    static final Text ACCEPTED = new Text("接受", "Accepted");
    static final Text DUPLICATE = new Text("重复", "Duplicate");
    static final Text RETRY = new Text("请重发", "Send again");
    static final Text AWAITING = new Text("待定", "Awaiting");
    static final Text REFUSED = new Text("拒绝", "Refused");
    static final Text REGION = new Text("行政区划", "Division");
    static final Text SOURCE = new Text("数据来源", "Data source");
    static final Text IDEMPOTENCY = new Text("幂等键", "Idempotency key");
    static final Text OUTCOME = new Text("结果", "Outcome");
    static final Text CODE = new Text("代码", "Code");
    static final Text MESSAGE = new Text("说明", "Message");
    static final Text OUTCOMES = new Text("每一条的结果", "Outcome of each document");

    static final Text NOT_FOUND = new Text("没有这个页面", "There is no such page");
    static final Text NOT_FOUND_HELP = new Text(
            "地址可能不完整，或者这一条还没有上报到大厅。", "The address may be incomplete, or the item was not sent to the hall yet.");
    static final Text FAILED = new Text("现在打不开这个页面", "This page cannot be shown now");
    static final Text BACK = new Text("回到首页", "Back to the start");

    private Words() {}
}
