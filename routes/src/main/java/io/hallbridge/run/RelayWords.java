package io.hallbridge.run;

import io.hallbridge.finding.Text;
import io.hallbridge.ledger.Bundles;
import io.hallbridge.relay.ReceiptsManifest;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The sentences said about what is carried over an air gap. */
final class RelayWords {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private RelayWords() {}

    static Text nowhere(String hall) {
        return new Text(
                "大厅“" + hall + "”靠摆渡文件到达，还不知道包写到哪里：加 --to 目录，或在它的 relay 里写 to",
                "hall \"" + hall
                        + "\" is reached by carrying files, and there is no folder for its bundles: give --to DIR, or write to among its relay settings");
    }

    static Text noFolder(Path folder) {
        return new Text(folder + " 不是文件夹；请建好或挂载后再运行", folder + " is no folder; make it or mount it, then run again");
    }

    static Text notCarried(String hall) {
        return new Text(
                "大厅“" + hall + "”直接连接，不写包；要写包请在它的设置里用 relay 代替 url 和 auth",
                "hall \"" + hall
                        + "\" is reached directly, so no bundles are written; to have them written, its settings say relay instead of url and auth");
    }

    static Text written(List<String> files, Path folder, long documents) {
        String names = files.size() == 1 ? files.get(0) : files.get(0) + " … " + files.get(files.size() - 1);
        return new Text(
                "写出 " + files.size() + " 个包到 " + folder + "（" + names + "），共 " + documents
                        + " 条；请摆渡过去，回执到了以后：hallbridge receipts --from 目录",
                "wrote " + files.size() + (files.size() == 1 ? " bundle to " : " bundles to ") + folder + " (" + names
                        + ") with " + documents
                        + (documents == 1 ? " document" : " documents")
                        + "; carry " + (files.size() == 1 ? "it" : "them")
                        + " across, and when the receipts are back: hallbridge receipts --from DIR");
    }

    static Text logged(String file, long documents) {
        return new Text(
                "写出包 " + file + "，" + documents + " 条", "wrote bundle " + file + ", " + documents + " documents");
    }

    static Text received(String file, long documents, String receipts) {
        return new Text(
                "收下包 " + file + "，" + documents + " 条；回执 " + receipts,
                "received bundle " + file + ", " + documents + " documents; receipts " + receipts);
    }

    static Text applied(String file, ReceiptsManifest about, long accepted, long refused) {
        return new Text(
                "回执 " + file + "：包 " + about.number() + "，新接受 " + accepted + "，新拒绝 " + refused,
                "receipts " + file + ": bundle " + about.number() + ", newly accepted " + accepted + ", newly refused "
                        + refused);
    }

    static Text missing(List<Bundles.Awaited> awaited) {
        Bundles.Awaited first = awaited.get(0);
        String numbers = String.join(
                ", ", awaited.stream().map(one -> String.valueOf(one.number())).toList());
        long documents = awaited.stream().mapToLong(Bundles.Awaited::documents).sum();
        String since = TIME.format(first.since());
        return new Text(
                "还有 " + documents + " 条在等回执：包 " + numbers + "，最早自 " + since,
                documents + (documents == 1 ? " document awaits its receipt" : " documents await their receipts")
                        + ": bundle " + numbers + ", the oldest since " + since);
    }

    static Text tooLong(Bundles.Awaited oldest, Instant since) {
        return new Text(
                "包 " + oldest.number() + " 自 " + TIME.format(since) + " 起没有回执；可能途中丢失，原样再写一次：hallbridge push --again "
                        + oldest.number() + " --to 目录",
                "nothing came back of bundle " + oldest.number() + " since " + TIME.format(since)
                        + "; it may be lost on the way. Write it again: hallbridge push --again " + oldest.number()
                        + " --to DIR");
    }

    static Text noReceiptsFolder(String hall) {
        return new Text(
                "大厅“" + hall + "”的回执靠摆渡回来：加 --from 目录，或在它的 relay 里写 from",
                "the receipts of hall \"" + hall
                        + "\" are carried back: give --from DIR, or write from among its relay settings");
    }

    static Text notFromFiles(String hall) {
        return new Text(
                "大厅“" + hall + "”直接连接，回执不从文件来；去掉 --from",
                "hall \"" + hall + "\" is reached directly and its receipts come in no files; leave out --from");
    }

    static Text noBundle(long number, String hall) {
        return new Text(
                "没有给大厅“" + hall + "”写过编号 " + number + " 的包；hallbridge status 列出在等回执的",
                "no bundle " + number + " was ever written for hall \"" + hall
                        + "\"; hallbridge status lists those that await receipts");
    }

    static Text neverDelivered(long number) {
        return new Text(
                "没有收完过编号 " + number + " 的包，没有回执可写；收包：hallbridge receive 目录",
                "no bundle " + number
                        + " was ever received to its end, so there are no receipts of it: hallbridge receive DIR");
    }

    static Text noRelays() {
        return new Text(
                "这个工作区没有登记任何摆渡线路；在 hallbridge.yaml 里写 relays: { 线路名: { hall: 大厅, trust: 对方公钥, sign: { file: secrets/relay.key } } }，"
                        + "密钥用 hallbridge relay keys 生成",
                "this workspace knows no relay; write relays: { NAME: { hall: HALL, trust: the other side's public key, sign: { file: secrets/relay.key } } }"
                        + " into hallbridge.yaml, and make the key with hallbridge relay keys");
    }

    static Text keyFault(String relay, Text why) {
        return new Text(
                "摆渡线路 " + relay + " 的密钥用不了：" + why.zh(), "the keys of relay " + relay + " cannot be used: " + why.en());
    }
}
