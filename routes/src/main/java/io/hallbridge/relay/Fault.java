package io.hallbridge.relay;

import io.hallbridge.finding.Text;

/** What can be wrong with a file that came across. */
public enum Fault {
    /** It cannot be opened or read. */
    UNREADABLE(
            "unreadable",
            new Text("读不了", "cannot be read"),
            new Text("请检查权限和磁盘", "check its permissions and the disk")),
    /** Something else under a bundle's name. */
    NOT_OURS(
            "not-ours", new Text("不是 hallbridge 的文件", "is no file of hallbridge's"), new Text("请把它移走", "take it away")),
    /** Made by a program that knows a newer format. */
    NEWER(
            "newer-format",
            new Text(
                    "是更新版本的 hallbridge 生成的，本程序不认识这个格式",
                    "was made by a newer hallbridge, in a format that this one does not know"),
            new Text("请先升级这一边的 hallbridge", "upgrade hallbridge on this side first")),
    /** Shorter than it says itself: still being copied, or cut off on the way. */
    CUT_OFF(
            "cut-off",
            new Text("不完整：还在复制，或途中被截断", "is not whole: still being copied, or cut off on the way"),
            new Text(
                    "复制结束后再执行一次；仍不完整时请重新摆渡这个文件",
                    "run again once copying has ended; where it stays so, carry the file once more")),
    /** Not the bytes that were signed. */
    CHANGED(
            "changed",
            new Text("被改动过：内容与签名不符", "was changed: its content is not what was signed"),
            new Text(
                    "不要使用；请对方原样再写一次（hallbridge push --again），再次出现时查明途中是谁改动了它",
                    "do not use it; let the other side write it again (hallbridge push --again), and where it comes back, find out who changes it on the way")),
    /** Signed by a key that is not the one trusted here. */
    OTHER_KEY(
            "other-key",
            new Text("不是用这里信任的密钥签名的", "is not signed with the key that is trusted here"),
            new Text(
                    "请与对方核对公钥：hallbridge relay keys，写在 trust 里",
                    "compare public keys with the other side: hallbridge relay keys, to be written under trust")),
    /** Sealed, and there is no key here, or another. */
    OTHER_SEAL(
            "other-seal",
            new Text("加密所用的密钥与这里的不同，或这里没有配置", "is sealed with another key than the one here, or there is none here"),
            new Text("两边的 seal 要用同一个密钥", "both sides need the same key under seal")),
    /** Not sealed although the settings say that contents are. */
    NOT_SEALED(
            "not-sealed",
            new Text("没有加密，而这里要求加密", "is not sealed, and this side asks for it"),
            new Text("请在对方的设置里写上 seal，或去掉这里的", "write seal into the other side's settings, or take it out here")),
    /** From a relay that the settings do not name. */
    UNKNOWN_RELAY(
            "unknown-relay",
            new Text("来自这里没有登记的摆渡线路", "comes from a relay that is not known here"),
            new Text("属实时把它登记到 relays 里，否则请把文件移走", "enter it under relays if it is right, else take the file away")),
    /** For another hall. */
    OTHER_HALL(
            "other-hall",
            new Text("是给另一个大厅的", "is for another hall"),
            new Text("请核对两边设置里大厅的名称", "compare the hall's name in both sides' settings")),
    /** For another region. */
    OTHER_REGION(
            "other-region",
            new Text("属于另一个行政区划", "is of another region"),
            new Text("请核对两边的 region", "compare region in both sides' settings")),
    /** Says itself what cannot be. */
    INCONSISTENT(
            "inconsistent",
            new Text("内容与它自己的清单不符", "does not hold what its own list says"),
            new Text("请连同这个文件报告这个问题", "please report this together with the file")),
    /** A number that was received before, with another content. */
    OTHER_CONTENT(
            "other-content",
            new Text("与已经收过的同号包内容不同", "has the number of one received before and another content"),
            new Text("不要使用；请查明它从哪里来", "do not use it; find out where it comes from")),
    /** Does not follow the one before it. */
    BROKEN_CHAIN(
            "broken-chain",
            new Text(
                    "接不上前一个包：它记的前一个与这里收到的不同",
                    "does not follow the one before: what it names as its predecessor is not what was received here"),
            new Text(
                    "请查明两个包各从哪里来；对方台账重建过时用 hallbridge receive --begin-with 文件",
                    "find out where either comes from; where the other side's ledger was made anew: hallbridge receive --begin-with FILE")),
    /** Older than the bundle that the chain was begun with here. */
    PASSED_OVER(
            "passed-over",
            new Text(
                    "比这里 --begin-with 开始的包还早，已经越过",
                    "is older than the bundle that was begun with here, and was passed over"),
            new Text(
                    "其中内容没有送出；需要时在对方重送：hallbridge push --resend",
                    "nothing of it was delivered; where it is needed, send it anew on the other side: hallbridge push --resend")),
    /** Of a dataset that this side does not know. */
    UNKNOWN_DATASET(
            "unknown-dataset",
            new Text("含有这里没有的数据集", "holds a dataset that is not known here"),
            new Text("请把对方的 datasets/ 也放到这个工作区", "put the other side's datasets/ into this workspace too")),
    /** About a bundle that was not written here. */
    UNKNOWN_BUNDLE(
            "unknown-bundle",
            new Text("是一个不是从这里发出的包的回执", "is about a bundle that this side never wrote"),
            new Text("请核对文件来自哪里", "find out where the file comes from"));

    private final String code;
    private final Text what;
    private final Text todo;

    Fault(String code, Text what, Text todo) {
        this.code = code;
        this.what = what;
        this.todo = todo;
    }

    /** Its name for programs: {@code cut-off}. */
    public String code() {
        return code;
    }

    /** What is wrong, said of a file: the rest of a sentence that begins with its name. */
    public Text what() {
        return what;
    }

    /** What to do. */
    public Text todo() {
        return todo;
    }

    /** Whether it may be well once the rest has been copied, so that nobody need act yet. */
    public boolean passes() {
        return this == CUT_OFF;
    }

    /** The whole sentence about a file: what is wrong with it and what to do. */
    public Text about(String file) {
        return new Text(
                file + " " + what.zh() + "。" + todo.zh() + "。",
                file + " " + what.en() + ". " + sentence(todo.en()) + ".");
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
