package cn.lianxin.gateway.callback.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * WeChat's message encryption under one EncodingAESKey, for one AppID; safe for any number of threads.
 *
 * <p>Getting a Cipher and expanding its key costs seven times as much as using it, and a CBC cipher is as new after each
 * message. So ciphers are kept ready. Not one per thread, since threads are virtual and live for one request: a queue,
 * which never holds more than have been in use at one moment.
 */
public final class MessageCipher {
    private static final int RANDOM = 16;
    private static final int HEAD = RANDOM + Integer.BYTES;
    private static final int AES_BLOCK = 16;
    private static final int PADDING_BLOCK = 32;

    private final SecretKeySpec key;
    private final IvParameterSpec iv;
    private final byte[] appId;
    private final SecureRandom random = new SecureRandom();
    private final Queue<Cipher> encrypting = new ConcurrentLinkedQueue<>();
    private final Queue<Cipher> decrypting = new ConcurrentLinkedQueue<>();

    /**
     * @param encodingAesKey 43 characters, as shown in the account's settings
     * @throws IllegalArgumentException if it is not base64 of 32 bytes
     */
    public MessageCipher(String appId, String encodingAesKey) {
        byte[] bytes = Base64.getDecoder().decode(encodingAesKey + "=");
        if (bytes.length != 32) {
            throw new IllegalArgumentException("lianxin.wechat.accounts: an aes-key has 43 characters");
        }
        this.key = new SecretKeySpec(bytes, "AES");
        this.iv = new IvParameterSpec(bytes, 0, AES_BLOCK);
        this.appId = appId.getBytes(StandardCharsets.UTF_8);
    }

    /** {@return the text encrypted, as base64; another one at every call} */
    public String encrypt(String text) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        int length = HEAD + message.length + appId.length;
        int padding = PADDING_BLOCK - length % PADDING_BLOCK;
        byte[] start = new byte[RANDOM];
        random.nextBytes(start);
        byte[] clear = ByteBuffer.allocate(length + padding)
                .put(start)
                .putInt(message.length)
                .put(message)
                .put(appId)
                .array();
        Arrays.fill(clear, length, clear.length, (byte) padding);
        return Base64.getEncoder().encodeToString(run(encrypting, Cipher.ENCRYPT_MODE, clear));
    }

    /**
     * Decrypts what {@link #encrypt} or WeChat made.
     *
     * @return the message; a character that WeChat cut in half comes as U+FFFD
     * @throws RefusedCallback CIPHERTEXT, or FOREIGN_APP if it was made for another AppID
     */
    public String decrypt(String base64) {
        byte[] clear = run(decrypting, Cipher.DECRYPT_MODE, blocks(base64));
        int end = clear.length - padding(clear);
        if (end < HEAD) {
            throw new RefusedCallback(Reason.CIPHERTEXT);
        }
        int length = ByteBuffer.wrap(clear).getInt(RANDOM);
        if (length < 0 || length > end - HEAD) {
            throw new RefusedCallback(Reason.CIPHERTEXT);
        }
        if (!Arrays.equals(clear, HEAD + length, end, appId, 0, appId.length)) {
            throw new RefusedCallback(Reason.FOREIGN_APP);
        }
        return new String(clear, HEAD, length, StandardCharsets.UTF_8);
    }

    private static byte[] blocks(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            throw new RefusedCallback(Reason.CIPHERTEXT);
        }
        if (bytes.length == 0 || bytes.length % AES_BLOCK != 0) {
            throw new RefusedCallback(Reason.CIPHERTEXT);
        }
        return bytes;
    }

    /** Whoever can try paddings has passed the signature already, so there is no oracle to close here. */
    private static int padding(byte[] clear) {
        int padding = clear[clear.length - 1];
        if (padding < 1 || padding > Math.min(PADDING_BLOCK, clear.length)) {
            throw new RefusedCallback(Reason.CIPHERTEXT);
        }
        for (int i = clear.length - padding; i < clear.length; i++) {
            if (clear[i] != padding) {
                throw new RefusedCallback(Reason.CIPHERTEXT);
            }
        }
        return padding;
    }

    private byte[] run(Queue<Cipher> ready, int mode, byte[] bytes) {
        try {
            @Nullable Cipher kept = ready.poll();
            Cipher cipher = kept != null ? kept : cipher(mode);
            byte[] result = cipher.doFinal(bytes);
            ready.offer(cipher);
            return result;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("whole blocks cannot fail", e);
        }
    }

    private Cipher cipher(int mode) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, key, iv);
        return cipher;
    }
}
