package io.hallbridge.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.auth.Secret;
import io.hallbridge.auth.SecretFile;
import io.hallbridge.cli.render.Screen;
import io.hallbridge.relay.CipherKind;
import io.hallbridge.relay.SealKey;
import io.hallbridge.relay.SigningKey;
import io.hallbridge.run.CannotGoOn;
import io.hallbridge.run.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What either side of an air gap needs before anything can be carried. */
@Command(name = "relay", subcommands = RelayVerb.KeysVerb.class)
class RelayVerb extends VerbGroup {
    /** Makes this side's keys, or shows the public half of those that are there. */
    @Command(name = "keys", sortOptions = false)
    static class KeysVerb implements ThrowingRun {
        private static final String SIGN = "secrets/relay.key";
        private static final String SEAL = "secrets/relay-seal.key";

        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private RelayVerb relay;

        @Option(names = "--seal")
        private boolean seal;

        @Override
        public Exit go() throws Exception {
            Path root = relay.hallbridge().folder();
            KeyFile signing = KeyFile.in(root, SIGN, () -> SigningKey.make().pem());
            String ours = SigningKey.of(read(root, SIGN)).trusted().toString();
            List<KeyFile> made = new ArrayList<>(List.of(signing));
            if (seal) {
                made.add(KeyFile.in(root, SEAL, SealKey::make));
            }
            if (Files.exists(root.resolve(SEAL))) {
                SealKey.of(read(root, SEAL), CipherKind.AES_256_GCM);
            }
            show(relay.hallbridge().screen(), ours, made);
            return Exit.DONE;
        }

        private static Secret read(Path root, String file) throws IOException {
            SecretFile place = new SecretFile(root.resolve(file), file);
            place.fault().ifPresent(fault -> {
                throw new CannotGoOn(Exit.SETUP, fault);
            });
            return place.read();
        }

        private void show(Screen screen, String ours, List<KeyFile> files) {
            if (screen.json()) {
                ObjectNode json = JsonNodeFactory.instance.objectNode();
                json.put("version", 1).put("public", ours);
                files.forEach(file -> json.withArray("/files")
                        .addObject()
                        .put("file", file.name())
                        .put("made", file.made()));
                screen.json(json);
                return;
            }
            files.forEach(file -> screen.line(
                    file.made()
                            ? screen.say(file.name() + " 已生成，只有你能读", file.name() + " was made; only you can read it")
                            : screen.say(
                                    file.name() + " 早就有了，没有改动",
                                    file.name() + " was there already and stays as it is")));
            screen.line(
                    screen.say("这一边写：sign: { file: " + SIGN + " }", "this side writes: sign: { file: " + SIGN + " }"));
            screen.line(screen.say("对方写：  trust: \"" + ours + "\"", "the other writes: trust: \"" + ours + "\""));
            if (seal) {
                screen.line(screen.say(
                        "两边都写 seal: { file: " + SEAL + " }；把这个文件亲手交到对方，不要与包一起摆渡",
                        "both write seal: { file: " + SEAL
                                + " }; bring that file to the other side by hand, not together with the bundles"));
            }
        }
    }
}
