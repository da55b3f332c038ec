package cn.lianxin.browser;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A picture as an editor brings one along: hills under a sky, drawn here. */
final class Drawing {
    private Drawing() {}

    static FilePayload file(String name, int width, int height) {
        return new FilePayload(name, "image/png", png(width, height));
    }

    /** {@return as a page keeps what was dropped into it} */
    static String data(int width, int height) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(width, height));
    }

    private static byte[] png(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(0xBFE0F2), 0, height, new Color(0xFFF7E6)));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(0x4C8C5A));
        pen.fillOval(-width / 4, height / 2, width, height);
        pen.setColor(new Color(0x2F6B45));
        pen.fillOval(width / 3, height * 3 / 5, width, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }
}
