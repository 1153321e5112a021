package io.hallbridge.hall;

import io.hallbridge.finding.Text;
import io.hallbridge.setting.Setting;
import java.util.List;
import java.util.Set;

/** Reads a profile from YAML; the format is described for editors in {@code formats/profile.schema.json}. */
final class ProfileFile {
    private static final Text ONE_DUPLICATE = new Text(
            "整个答复算作重复，只在一次发一条时说得清：请写 send.limits: { documents: 1 }",
            "a whole answer means a duplicate only where one document is sent a call: write send.limits: { documents: 1 }");

    private static final Text NO_CIPHER =
            new Text("send 里有要加密的内容，auth 里要写 cipher", "send encrypts something, so auth needs a cipher");

    private ProfileFile() {}

    static Profile read(Setting root) {
        Setting title = root.get("title");
        String name = root.get("profile").needed();
        Profile profile = new Profile(
                name,
                new Text(title.get("zh").text(name), title.get("en").text(name)),
                new SendingReader(root.get("send")).sending(),
                CodeMaps.read(root.get("codes")),
                AnsweringReader.answering(root.get("answer")),
                root.get("acceptance")
                        .among(List.of("final", "deferred"))
                        .filter("deferred"::equals)
                        .isPresent(),
                Places.given(root.get("look-up")).map(QuestionReader::lookUp),
                Places.given(root.get("receipts")).map(QuestionReader::receipts),
                Places.given(root.get("list")).map(QuestionReader::listing),
                Places.given(root.get("health")).map(health -> Call.read(health, Set.of())),
                Places.given(root.get("auth")).map(Signing::read));
        Setting duplicate = root.get("answer").get("classes").get(AnswerClass.DUPLICATE.word());
        if (duplicate.present() && profile.batchDocuments() > 1) {
            duplicate.problem(ONE_DUPLICATE);
        }
        if (profile.encrypts() && profile.auth().flatMap(Signing::cipher).isEmpty()) {
            root.get("auth").problem(NO_CIPHER);
        }
        root.reportUnknown();
        return profile;
    }
}
