package io.hallbridge.auth;

import java.nio.file.Path;

/**
 * The certificate that we show a hall which asks for one.
 *
 * @param file a PEM file with it and those that vouch for it, or a PKCS#12 file that holds its private key too
 * @param shownAs the file as the settings write it
 * @param key where the private key is kept in PEM, or the passphrase of the PKCS#12 file
 */
record OwnCertificate(Path file, String shownAs, SecretPlace key) {}
