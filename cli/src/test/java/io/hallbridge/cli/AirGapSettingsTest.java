package io.hallbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.run.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Keys and settings of both sides of an air gap, and how the sides speak to people and to cron. */
class AirGapSettingsTest extends AirGapSides {
    @Test
    void every_way_to_set_it_up_wrongly_is_told_with_what_to_do() throws IOException {
        gap.outside.run().ends(Exit.SETUP).tells("there is no folder for its bundles", "--to DIR");
        gap.outside
                .shell()
                .run("run", "nightly", "--to", "nowhere")
                .ends(Exit.SETUP)
                .tells("nowhere is no folder; make it or mount it");
        gap.outside.shell().run("receipts").ends(Exit.USAGE).tells("give --from DIR");
        gap.outside
                .shell()
                .run("push", "--again", "7", "--to", gap.sent.toString())
                .ends(Exit.USAGE)
                .tells("no bundle 7");
        gap.outside
                .shell()
                .run("receive", gap.arrived.toString())
                .ends(Exit.SETUP)
                .tells("relays:", "relay keys");
        gap.outside
                .shell()
                .run("reconcile", "nightly")
                .ends(Exit.SETUP)
                .tells("hall city is reached by carrying files and cannot be asked from here");
        gap.inside
                .shell()
                .run("receipts", "--from", gap.back.toString())
                .ends(Exit.USAGE)
                .tells("reached directly");
        gap.inside
                .shell()
                .run("run", "nightly", "--to", gap.sent.toString())
                .ends(Exit.USAGE)
                .tells("hall \"city\" is reached directly", "relay instead of url and auth");
        gap.inside.shell().run("receive", "nowhere").ends(Exit.SETUP).tells("is no folder");

        Files.writeString(gap.outside.root.resolve("secrets/relay.key"), "no key at all");
        gap.send().ends(Exit.SETUP).tells("keys of relay health cannot be used", "no Ed25519 private key");
        gap.outside.shell().run("doctor").ends(Exit.SETUP).shows("no Ed25519 private key");
        Files.delete(gap.outside.root.resolve("secrets/relay.key"));
        gap.send().ends(Exit.SETUP).tells("halls.city.relay.sign.file", "there is no file secrets/relay.key");
        gap.outside.shell().run("relay", "keys").ends(Exit.DONE).shows("secrets/relay.key was made");
        gap.outside.settings(yaml -> yaml.replaceFirst("sign: \\{[^}]*}, trust: \"[^\"]*\"", "trust: nobody"));
        gap.send()
                .ends(Exit.SETUP)
                .tells(
                        "the signing key is missing: make one with hallbridge relay keys",
                        "this is no Ed25519 public key");
    }

    @Test
    void doctor_looks_at_the_keys_on_both_sides() throws IOException {
        gap.outside
                .shell()
                .run("doctor")
                .shows("hall city", "good; the public key for the other side is MCowBQYDK2VwAyEA");
        gap.inside
                .shell()
                .run("doctor")
                .ends(Exit.DONE)
                .shows("relay health", "keys are good; the public key for the other side is MCowBQYDK2VwAyEA")
                .shows("secrets/relay.key");
        Files.writeString(gap.inside.root.resolve("secrets/relay.key"), "hunter2");
        gap.inside
                .shell()
                .run("doctor")
                .ends(Exit.SETUP)
                .shows("no Ed25519 private key")
                .nowhere("hunter2");
        gap.inside.shell().run("receive", gap.arrived.toString()).ends(Exit.DONE);
        gap.send();
        gap.carry()
                .receive()
                .ends(Exit.SETUP)
                .tells("the keys of relay health cannot be used")
                .nowhere("hunter2");
    }

    @Test
    void two_halls_cannot_share_a_relay() {
        gap.outside.settings(
                yaml -> yaml.replaceFirst("(?s)(  city:\n(.*?))\nsources:", "$1\n  county:\n$2\nsources:"));
        gap.outside.run().ends(Exit.SETUP).tells("halls.county.relay.name", "each hall needs one of its own");
    }

    @Test
    void keys_are_made_once_for_us_alone_and_shown_again() throws IOException {
        Path key = gap.outside.root.resolve("secrets/relay.key");
        byte[] before = Files.readAllBytes(key);
        Said said = gap.outside
                .shell()
                .run("relay", "keys", "--seal")
                .ends(Exit.DONE)
                .shows(
                        "secrets/relay.key was there already",
                        "secrets/relay-seal.key was made",
                        "trust: \"MCowBQYDK2VwAyEA");
        assertThat(Files.readAllBytes(key)).isEqualTo(before);
        said.nowhere(Files.readString(gap.outside.root.resolve("secrets/relay-seal.key"))
                .strip());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void it_speaks_chinese_too() throws IOException {
        gap.outside
                .shell()
                .inChinese()
                .run("run", "nightly", "--to", gap.sent.toString())
                .shows("写出 1 个包到", "共 3 条");
        Path bundle = bundle();
        Files.write(bundle, Arrays.copyOf(Files.readAllBytes(bundle), 100));
        gap.inside
                .shell()
                .inChinese()
                .run("receive", gap.arrived.toString())
                .ends(Exit.UNREACHABLE)
                .shows(name(bundle) + " 不完整：还在复制，或途中被截断。");
        gap.outside.shell().inChinese().run("status").shows("待回执 3：包 1");
    }

    @Test
    void cron_is_told_in_one_line_and_only_what_is_wrong() throws IOException {
        gap.send();
        Path bundle = bundle();
        byte[] good = Files.readAllBytes(bundle);
        Files.write(bundle, Arrays.copyOf(good, 100));
        Said said = gap.inside
                .shell()
                .run("receive", gap.arrived.toString(), "--quiet")
                .ends(Exit.UNREACHABLE);
        said.withoutResults().tells("hallbridge receive · 5", "is not whole");
        assertThat(said.err().lines()).hasSize(1);
        Files.write(bundle, good);
        gap.inside
                .shell()
                .run("receive", gap.arrived.toString(), "--quiet")
                .ends(Exit.DONE)
                .withoutResults()
                .withoutMessages();
    }
}
