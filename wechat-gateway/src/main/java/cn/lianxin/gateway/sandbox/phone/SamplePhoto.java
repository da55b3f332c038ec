package cn.lianxin.gateway.sandbox.phone;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Pictures for whoever has none at hand, drawn here so that they are nobody's. */
enum SamplePhoto {
    /** A dry tap. */
    TAP {
        @Override
        void draw(Graphics2D g) {
            g.setColor(new Color(0x7A8A94));
            g.fillRect(300, 150, 40, 220);
            g.fillRect(300, 150, 170, 40);
            g.fillRect(440, 180, 30, 60);
            g.fillRect(270, 110, 100, 24);
            g.setColor(new Color(0xC25A3A));
            g.fillRect(400, 380, 130, 110);
        }
    },
    /** A street lamp that is out, at night. */
    LAMP {
        @Override
        void draw(Graphics2D g) {
            g.setColor(new Color(0x1C2736));
            g.fillRect(0, 0, WIDTH, HEIGHT);
            g.setColor(new Color(0x5B6775));
            g.fillRect(380, 120, 16, 420);
            g.drawArc(250, 90, 140, 90, 0, 180);
            g.setColor(new Color(0x2F3B49));
            g.fillOval(225, 125, 70, 34);
        }
    },
    /** A manhole without its cover. */
    MANHOLE {
        @Override
        void draw(Graphics2D g) {
            g.setColor(new Color(0x9A9A94));
            g.fillRect(0, 0, WIDTH, HEIGHT);
            g.setColor(new Color(0x55554F));
            g.drawOval(230, 200, 340, 220);
            g.setColor(new Color(0x141412));
            g.fillOval(245, 212, 310, 196);
        }
    };

    static final int WIDTH = 800;
    static final int HEIGHT = 600;

    /** {@return the one of that name; empty for any other} */
    static Optional<SamplePhoto> named(String name) {
        return Arrays.stream(values())
                .filter(photo -> photo.name().equals(name))
                .findFirst();
    }

    /** {@return a JPEG, 800 by 600} */
    byte[] jpeg() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setStroke(new BasicStroke(14));
        g.setColor(new Color(0xDDE5E0));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        draw(g);
        g.dispose();
        try {
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(image, "jpg", jpeg);
            return jpeg.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    abstract void draw(Graphics2D g);
}
