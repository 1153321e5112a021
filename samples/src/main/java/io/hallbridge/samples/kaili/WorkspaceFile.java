package io.hallbridge.samples.kaili;

import java.util.List;

/** The settings of the workspace, {@code hallbridge.yaml}. */
final class WorkspaceFile {
    private final List<Sender> senders;

    WorkspaceFile(List<Sender> senders) {
        this.senders = senders;
    }

    String text() {
        StringBuilder out = new StringBuilder("""
                # 凯里市政务服务大厅示例工作区：所有内容都是虚构的。见 README.zh-CN.md。
                # The sample workspace of Kaili's service hall: all content is invented. See README.md.
                region: "522601"
                ledger: sqlite
                halls:
                  city:
                    profile: reference
                    url: http://127.0.0.1:8642/exchange/v1
                    auth: { scheme: hmac-sha256, key: kaili-centre, secret: { file: secrets/hall } }
                sources:
                """);
        senders.forEach(sender -> out.append("  ")
                .append(sender.bureau().id())
                .append(": { title: ")
                .append(sender.bureau().name())
                .append(", ")
                .append(source(sender))
                .append(", complete: true }\n"));
        return out.append("""
                        jobs:
                          nightly:
                            hall: city
                            take: [ "mappings/*/powers.yaml", "mappings/*/guides.yaml" ]
                            gate: { errors: 5% }
                            retire: { allow: true, at-most: 2% }
                        """).toString();
    }

    private static String source(Sender sender) {
        String id = sender.bureau().id();
        return switch (sender.files()) {
            case DATABASE -> "jdbc: \"jdbc:sqlite:" + sender.file("power") + "\"";
            case POWERS_AS_CSV -> "folder: inbox/" + id + ", pattern: \"*.{csv,xlsx}\"";
            default -> "folder: inbox/" + id + ", pattern: \"*.xls*\"";
        };
    }
}
