package io.hallbridge.delivery;

import io.hallbridge.auth.SecretPlace;
import io.hallbridge.finding.Text;
import io.hallbridge.hall.CallFailed;
import io.hallbridge.hall.Outcome;
import io.hallbridge.hall.Receipt;
import io.hallbridge.hall.Verdict.Reason;
import io.hallbridge.plan.Batch;
import io.hallbridge.workspace.HallConnection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The sentences said when a delivery fails: where, what, and what to do. */
final class FailureWords {
    static final Text INTERRUPTED =
            new Text("应要求在批次边界停下；重新运行会接着发送。", "stopped at a batch boundary as asked; run again to go on.");

    private static final Duration NOTABLE = Duration.ofSeconds(60);
    private static final int ID_SHOWN = 12;

    private final HallConnection hall;
    private final String key;
    private final UnaryOperator<String> withoutSecrets;

    /** Of a hall that knows us by a key, and whose own words may repeat what is secret. */
    FailureWords(HallConnection hall, String key, UnaryOperator<String> withoutSecrets) {
        this.hall = hall;
        this.key = key;
        this.withoutSecrets = withoutSecrets;
    }

    /** Words of the hall's without anything secret they might repeat. */
    String clean(String halls) {
        return withoutSecrets.apply(halls);
    }

    /** The same of what the hall said of each document. */
    Receipt clean(Receipt halls) {
        List<Outcome> outcomes = halls.outcomes().stream()
                .map(outcome -> new Outcome(
                        outcome.key(),
                        outcome.state(),
                        clean(outcome.code()),
                        clean(outcome.message()),
                        outcome.version()))
                .toList();
        return new Receipt(clean(halls.number()), outcomes);
    }

    Text unreachable(CallFailed failure) {
        return failure.kind().ofTrust()
                ? said(
                        "没有建立可信的连接：{what}。{todo}。",
                        "was not reached over a connection that can be trusted: {what}; {todo}.",
                        TrustWords.what(failure.kind()),
                        TrustWords.todo(failure.kind()))
                : said(
                        "连不上：{what}。{todo}。",
                        "cannot be reached: {what}; {todo}.",
                        what(failure),
                        new Text(
                                "请确认地址、网络和大厅是否正常，再重新运行",
                                "check the address, the network and the hall, then run again"));
    }

    private static Text what(CallFailed failure) {
        return switch (failure.kind()) {
            case NOT_LISTENING -> new Text("该地址没有服务在监听", "nobody listens at that address");
            case UNKNOWN_HOST -> new Text("主机名解析不了", "the host's name is not known");
            case NO_CONNECTION -> new Text("连接超时", "no connection came about in time");
            case NO_ANSWER -> new Text("在规定时间内没有答复", "no answer came in time");
            case CUT -> new Text("答复没有收完连接就断了", "the connection ended before the whole answer had come");
            default -> TrustWords.what(failure.kind());
        };
    }

    Text busy(Reason reason) {
        Text todo = new Text(
                "请稍后再运行；经常如此时，把 limits 里的 rate 或 in-flight 调小",
                "run again later; where it happens often, lower rate or in-flight among its limits");
        return said("正忙，没有接收（{what}）。{todo}。", "is busy and took nothing ({what}); {todo}.", quoted(reason), todo);
    }

    Text closed(HallClosed closed, Attempt attempt) {
        return switch (closed.kind()) {
            case UNAUTHORISED -> unauthorised(closed.reason(), attempt);
            case BUSY -> busy(closed.reason());
            default -> fatal(closed.reason(), attempt.clockAhead());
        };
    }

    Text unauthorised(Reason reason, Attempt attempt) {
        return unauthorised(reason, attempt.clockAhead());
    }

    Text unauthorised(Reason reason, Optional<Duration> clockAhead) {
        String place = hall.way().secret().map(SecretPlace::shownAs).orElse("–");
        Text todo = new Text(
                "请核对 key “" + key + "”和 " + place + " 里的密钥",
                "check the key \"" + key + "\" and the secret in " + place);
        return said(
                "不认可我们的凭据（{what}）。{todo}。",
                "does not accept our credential ({what}); {todo}.",
                quoted(reason),
                withClock(todo, clockAhead));
    }

    /** A hall that turns a signature down for its date seldom says so. */
    private static Text withClock(Text todo, Optional<Duration> clockAhead) {
        return clockAhead
                .filter(ahead -> ahead.abs().compareTo(NOTABLE) > 0)
                .map(FailureWords::clock)
                .map(clock -> new Text(todo.zh() + "；" + clock.zh(), todo.en() + "; " + clock.en()))
                .orElse(todo);
    }

    static Text clock(Duration ahead) {
        long seconds = ahead.abs().toSeconds();
        return ahead.isNegative()
                ? new Text(
                        "本机时钟比大厅慢 " + seconds + " 秒，请校时",
                        "this machine's clock is " + seconds + " s behind the hall's, set it")
                : new Text(
                        "本机时钟比大厅快 " + seconds + " 秒，请校时",
                        "this machine's clock is " + seconds + " s ahead of the hall's, set it");
    }

    Text fatal(Reason reason) {
        return fatal(reason, Optional.empty());
    }

    Text fatal(Reason reason, Optional<Duration> clockAhead) {
        Text todo = reason.status() >= 300 && reason.status() < 400
                ? new Text(
                        "它要求转到别处，为保护凭据没有跟去；请把 url 改成最终地址",
                        "it points elsewhere and was not followed, to protect the credential; put the final address in url")
                : new Text(
                        "请检查 url 和 profile “" + hall.way().profileName() + "”是否对应这个大厅",
                        "check that url and profile \"" + hall.way().profileName() + "\" are this hall's");
        return said(
                "的答复表明无法继续（{what}）。{todo}。",
                "answered that it takes nothing ({what}); {todo}.",
                quoted(reason),
                withClock(todo, clockAhead));
    }

    Text refused(Batch batch, Reason reason) {
        Text what = quoted(reason);
        Text todo = new Text(
                "批次 " + shown(batch) + "（" + batch.dataset() + "，"
                        + batch.changes().size() + " 条）",
                "batch " + shown(batch) + " (" + batch.dataset() + ", "
                        + batch.changes().size() + " documents)");
        return said("整批拒绝了{todo}：{what}。", "refused the whole {todo}: {what}.", what, todo);
    }

    Text refusesAll(int batches, Reason reason) {
        Text todo = Text.same(String.valueOf(batches));
        return said(
                "接连拒绝了 {todo} 批，没有收下任何内容，其余没有再试（{what}）。请先弄清原因。",
                "refused {todo} batches one after the other and took nothing; the rest was not tried ({what}). Find out why first.",
                quoted(reason),
                todo);
    }

    Text putOff(int documents) {
        return said(
                "一再推迟 {todo} 条，没有收下。请稍后再运行。",
                "put off {todo} documents again and again and did not take them; run again later.",
                Text.same(""),
                Text.same(String.valueOf(documents)));
    }

    Text doubt(Batch batch, Exception last) {
        return said(
                "没有说清批次 {todo} 是否已接收（{what}）。下次运行会先查明；在此之前请不要手工补报。",
                "did not say whether it took batch {todo} ({what}); the next run finds out first, do not report it by hand before.",
                cause(last),
                Text.same(shown(batch)));
    }

    /** The hall's secret cannot be read, or is not what it should be. */
    static DeliveryReport.Failure secret(HallConnection hall, Text fault) {
        Text text = new Text(
                "大厅 " + hall.name() + " 的密钥用不了：" + fault.zh() + "。",
                "the secret for hall " + hall.name() + " cannot be used: " + fault.en() + ".");
        return new DeliveryReport.Failure(FailureClass.SECRET, text);
    }

    private Text cause(Exception last) {
        if (last instanceof CallFailed failure) {
            return what(failure);
        }
        return last instanceof TryLater later
                ? quoted(later.reason())
                : new Text("这个大厅既不能查询也不能重发", "this hall can neither be asked nor sent it again");
    }

    private static String shown(Batch batch) {
        return batch.id().substring(0, Math.min(ID_SHOWN, batch.id().length()));
    }

    private Text quoted(Reason reason) {
        return Text.same(clean(words(reason)));
    }

    private static String words(Reason reason) {
        String code = reason.code().isEmpty() ? "" : " " + reason.code();
        String words = reason.words().isEmpty() ? "" : ": " + reason.words();
        String status = reason.status() == 0 ? "" : "HTTP " + reason.status();
        return (status + code + words).strip();
    }

    /** A sentence about the hall; {what} and {todo} are filled in. */
    Text said(String zh, String en, Text what, Text todo) {
        String place = hall.name() + " (" + hall.way().place() + ")";
        return new Text(
                "大厅 " + place + " "
                        + new Text(zh, "")
                                .fill(Map.of("what", what.zh(), "todo", todo.zh()))
                                .zh(),
                "hall " + place + " "
                        + new Text("", en)
                                .fill(Map.of("what", what.en(), "todo", todo.en()))
                                .en());
    }
}
