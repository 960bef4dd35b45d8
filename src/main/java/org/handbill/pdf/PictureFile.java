package org.handbill.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.openpdf.text.Image;

/// Reads the pictures that a PDF takes: PNG, JPEG and GIF, in RGB or grey, whole and not too large.
///
/// OpenPDF copies most of a file without a look at it; so each is decoded once before.
final class PictureFile {
    /// What a decoded picture may take of memory, at four bytes a pixel, is 160 MB.
    private static final int MAX_PIXELS = 40_000_000;

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif");

    private PictureFile() {}

    /// That a file can't be used. The message says why, after "the picture".
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String reason) {
            super(reason);
        }
    }

    /// The picture in a file, at a point a pixel.
    static Image read(byte[] bytes) throws Refused {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader =
                    reader(in).orElseThrow(() -> new Refused("is none that a PDF takes (PNG, JPEG or GIF)"));
            try {
                reader.setInput(in, true, true);
                check(reader);
            } finally {
                reader.dispose();
            }
            Image image = Image.getInstance(bytes);
            if (image.hasICCProfile() && image.getICCProfile().getNumComponents() != image.getColorspace()) {
                image.tagICC(null);
            }
            return image;
        } catch (IOException | RuntimeException e) {
            throw new Refused("is damaged");
        }
    }

    private static Optional<ImageReader> reader(ImageInputStream in) throws IOException {
        var readers = ImageIO.getImageReaders(in);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return Optional.of(reader);
            }
        }
        return Optional.empty();
    }

    private static void check(ImageReader reader) throws IOException, Refused {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MAX_PIXELS) {
            throw new Refused(
                    "is too large: %d by %d pixels, and 40 million in all is the most".formatted(width, height));
        }
        String[] warning = {""};
        reader.addIIOReadWarningListener((source, text) -> warning[0] = text);
        boolean jpeg = reader.getFormatName().equalsIgnoreCase("jpeg");
        if (jpeg && reader.readRaster(0, null).getNumBands() > 3) {
            throw new Refused("is in the colours of printing presses (CMYK)");
        }
        if (!jpeg) {
            reader.read(0);
        }
        // A JPEG that ends too early is only warned of.
        if (warning[0].contains("remature end")) {
            throw new Refused("is damaged");
        }
    }
}
