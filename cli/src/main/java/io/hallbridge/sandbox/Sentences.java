package io.hallbridge.sandbox;

import io.hallbridge.finding.Text;

/** The sentences of the exchange API. */
final class Sentences {
    static final Text OK = new Text("成功", "OK");
    static final Text BROKEN_ESCAPE =
            new Text("地址中的百分号编码不完整，请按 UTF-8 编码", "the address holds a broken percent escape; encode it as UTF-8");
    static final Text NOT_JSON = new Text(
            "请求体不是 UTF-8 的 JSON，或有重名字段；整批未处理",
            "the body is not JSON in UTF-8, or names a field twice; nothing of the batch was applied");
    static final Text WRONG_SHAPE = new Text(
            "请求体 {where} 处不合约定：应为{zh}；整批未处理",
            "the body is not as agreed at {where}: expected {en}; nothing was applied");
    static final Text TOO_MANY = new Text(
            "一批最多 {limit} 条，收到 {count} 条；请分批发送",
            "a batch holds at most {limit} documents, got {count}; send smaller batches");
    static final Text TOO_LARGE =
            new Text("请求体超过 {limit} 字节；请分批发送", "the body is larger than {limit} bytes; send smaller batches");
    static final Text NO_KEY = new Text(
            "缺少请求头 Idempotency-Key，或不是 1 到 128 个字母、数字、. _ -",
            "the header Idempotency-Key is missing or is not 1 to 128 letters, digits, . _ -");
    static final Text OTHER_BODY = new Text(
            "这个 Idempotency-Key 已用于另一批内容；换一个键，或发送原来的内容",
            "this Idempotency-Key was used for another batch; use a new key or send the same bytes");
    static final Text NO_DATASET =
            new Text("没有数据集“{name}”；有：{known}", "there is no dataset \"{name}\"; there are: {known}");
    static final Text NO_PATH = new Text("没有这个接口：{path}", "there is no such call: {path}");
    static final Text NO_METHOD =
            new Text("这个接口不接受 {method}，只接受 {allowed}", "{method} is not possible here, only {allowed}");
    static final Text NO_DOCUMENT = new Text("没有“{key}”这一条", "no document \"{key}\" is held");
    static final Text NO_BATCH = new Text("没有收到过这一批", "no such batch was received");
    static final Text BAD_SIZE = new Text("size 应为 1 到 {limit} 的整数", "size must be a whole number from 1 to {limit}");
    static final Text NOT_KNOWN =
            new Text("身份不能确认：密钥号、密钥或签名不对", "not let in: the key, the secret or the signature is wrong");
    static final Text NO_CREDENTIAL =
            new Text("需要身份：请带 Bearer 令牌或 HMAC 签名", "a bearer token or an HMAC signature is needed");
    static final Text TOKEN_OVER = new Text("令牌无效或已过期，请重新获取", "the token is not valid or has expired; get a new one");
    static final Text CLOCK_OFF = new Text(
            "请求时间与大厅相差超过 300 秒，请校准时钟；大厅时间 {now}",
            "the request's date is more than 300 s off; set the clock; the hall has {now}");
    static final Text TOO_FAST = new Text("请求太快，请稍后再试", "too many calls in a second; wait and try again");
    static final Text BUSY = new Text("大厅正忙，请稍后再试", "the hall is busy; wait and try again");
    static final Text INTERNAL = new Text("大厅内部出错，这一次未处理", "the hall failed inside; this call was not applied");
    static final Text WRONG_HOST =
            new Text("这个试用大厅只接受发给本机回环地址的请求", "this sandbox hall only takes requests addressed to loopback");

    static final Text HELD = new Text("已有相同内容", "the same is already held");
    static final Text SCHEMA =
            new Text("内容不合格式：{where} {what}", "the content is not as the dataset demands: {where} {what}");
    static final Text MORE = new Text("（另有 {count} 处）", " (and {count} more)");
    static final Text CODE =
            new Text("{where} 的代码“{code}”不在代码表 {table} 中", "{where}: code \"{code}\" is not in code table {table}");
    static final Text OTHER_KEY =
            new Text("内容的主键是“{inside}”，与 key 不同", "the content's own key is \"{inside}\", not key");
    static final Text FINGERPRINT =
            new Text("内容的指纹是 {real}，与 fingerprint 不同", "the content's fingerprint is {real}, not the one given");
    static final Text VERSION =
            new Text("版本 {sent} 不高于已有的版本 {held}", "version {sent} is not above version {held}, which is held");
    static final Text PARENT = new Text(
            "上级“{parent}”（{dataset}）不存在或已取消，请先上报上级",
            "parent \"{parent}\" ({dataset}) is not held or is retired; send the parent first");
    static final Text UNKNOWN = new Text("没有这一条，不能取消", "no such document is held, so it cannot be retired");

    static final Text SPOILT = new Text(
            "这一批里有不能接收的文档，大厅不说是哪一条；整批未处理",
            "a document of the batch cannot be taken, and the hall does not say which; nothing was applied");
    static final Text REFUSED_BY_ORDER =
            new Text("内容没有错，沙箱大厅按故障设置拒绝", "nothing is wrong with it; the sandbox hall was told to refuse it");
    static final Text BUSY_WITH_IT =
            new Text("大厅正忙于这一条，未处理，请稍后再发", "the hall is busy with it and did not take it; send it again");

    static final Text DECIDED_LATER =
            new Text("已收到，稍后决定，请查询结果", "received; the hall decides later, ask for the outcome");

    private Sentences() {}
}
