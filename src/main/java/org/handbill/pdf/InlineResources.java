package org.handbill.pdf;

import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Image;
import org.xhtmlrenderer.pdf.ITextFSImage;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.resource.CSSResource;
import org.xhtmlrenderer.resource.ImageResource;
import org.xhtmlrenderer.resource.XMLResource;

/// Gives a page the pictures and fonts that it carries in itself (`data:`, RFC 2397) and nothing else:
/// no file is read, no connection opened.
final class InlineResources extends ITextUserAgent {
    private static final int MAX_PIXELS = 60_000_000;
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif");

    private final int dotsPerPixel;
    private @Nullable String fault;

    InlineResources(ITextOutputDevice device, int dotsPerPixel) {
        super(device, dotsPerPixel);
        this.dotsPerPixel = dotsPerPixel;
    }

    /// The first thing that was refused. Flying Saucer swallows exceptions, so that it is kept for afterwards.
    Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    @Override
    public ImageResource getImageResource(String uri) {
        return _imageCache.computeIfAbsent(uri, this::load);
    }

    private ImageResource load(String uri) {
        byte[] bytes = getBinaryResource(uri);
        if (bytes == null) {
            return new ImageResource(uri, null);
        }
        try {
            Optional<Dimension> size = sizeOf(bytes);
            if (size.isEmpty()) {
                refuse("a picture is neither PNG nor JPEG nor GIF");
                return new ImageResource(uri, null);
            }
            if ((long) size.get().width * size.get().height > MAX_PIXELS) {
                refuse("a picture has more than " + MAX_PIXELS + " pixels");
                return new ImageResource(uri, null);
            }
            Image image = Image.getInstance(bytes);
            image.scaleAbsolute(image.getPlainWidth() * dotsPerPixel, image.getPlainHeight() * dotsPerPixel);
            return new ImageResource(uri, new ITextFSImage(image));
        } catch (IOException | RuntimeException e) {
            refuse("a picture can't be read: " + e.getMessage());
            return new ImageResource(uri, null);
        }
    }

    /// Width and height in pixels, if the format is one of those that we take.
    private static Optional<Dimension> sizeOf(byte[] bytes) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            while (readers.hasNext()) {
                var reader = readers.next();
                try {
                    if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                        reader.setInput(in);
                        return Optional.of(new Dimension(reader.getWidth(0), reader.getHeight(0)));
                    }
                } finally {
                    reader.dispose();
                }
            }
            return Optional.empty();
        }
    }

    @Override
    public byte @Nullable [] getBinaryResource(String uri) {
        int comma = uri.indexOf(',');
        if (!uri.startsWith("data:") || comma < 0 || !uri.substring(0, comma).endsWith(";base64")) {
            refuse("the page asks for " + shortened(uri) + ", but may use only what it carries in itself");
            return null;
        }
        try {
            return Base64.getMimeDecoder().decode(uri.substring(comma + 1));
        } catch (IllegalArgumentException e) {
            refuse("an address in data: is not valid Base64");
            return null;
        }
    }

    @Override
    public CSSResource getCSSResource(String uri) {
        refuse("the page asks for the style sheet " + shortened(uri) + ", but may use only what it carries in itself");
        return new CSSResource(null);
    }

    @Override
    public XMLResource getXMLResource(String uri) {
        throw new PageFaultException("the page asks for " + shortened(uri));
    }

    /// Addresses stay as they are: there is nothing that they could be relative to.
    @Override
    public @Nullable String resolveURI(@Nullable String uri) {
        return uri;
    }

    private void refuse(String what) {
        if (fault == null) {
            fault = what;
        }
    }

    private static String shortened(String uri) {
        return uri.length() <= 80 ? uri : uri.substring(0, 77) + "...";
    }
}
