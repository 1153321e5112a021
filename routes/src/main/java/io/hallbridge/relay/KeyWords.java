package io.hallbridge.relay;

import io.hallbridge.finding.Text;

/** The sentences said about keys. */
final class KeyWords {
    static final Text NO_SIGNING_KEY = new Text(
            "这不是 Ed25519 私钥；请用 hallbridge relay keys 生成",
            "this is no Ed25519 private key; make one with hallbridge relay keys");
    static final Text NO_TRUSTED_KEY = new Text(
            "这不是 Ed25519 公钥；请填对方 hallbridge relay keys 显示的那一行（以 MCowBQYDK2VwAyEA 开头）",
            "this is no Ed25519 public key; write the line that hallbridge relay keys shows on the other side (it begins with MCowBQYDK2VwAyEA)");
    static final Text NO_SEAL_KEY = new Text(
            "这不是加密密钥：应为 32 字节的 Base64；请用 hallbridge relay keys --seal 生成，两边用同一个",
            "this is no sealing key: 32 bytes in Base64 belong here; make one with hallbridge relay keys --seal, the same for both sides");

    private KeyWords() {}
}
