package org.handbill.pdf;

import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
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
    private static final String CARRY = "name a file of the template's folder or of common/";

    private final int dotsPerPixel;
    private final Set<PageFault> faults = new LinkedHashSet<>();

    InlineResources(ITextOutputDevice device, int dotsPerPixel) {
        super(device, dotsPerPixel);
        this.dotsPerPixel = dotsPerPixel;
    }

    /// What was refused. Flying Saucer swallows exceptions, so that it is kept for afterwards.
    Set<PageFault> faults() {
        return faults;
    }

    @Override
    public ImageResource getImageResource(String uri) {
        return _imageCache.computeIfAbsent(uri, this::load);
    }

    private ImageResource load(String uri) {
        byte[] bytes = getBinaryResource(uri);
        if (bytes != null) {
            try {
                Image image = PictureFile.read(bytes);
                image.scaleAbsolute(image.getPlainWidth() * dotsPerPixel, image.getPlainHeight() * dotsPerPixel);
                return new ImageResource(uri, new ITextFSImage(image));
            } catch (PictureFile.Refused e) {
                refuse(uri, "the picture " + e.getMessage(), "save it anew as PNG or JPEG in RGB");
            }
        }
        return new ImageResource(uri, null);
    }

    @Override
    public byte @Nullable [] getBinaryResource(String uri) {
        int comma = uri.indexOf(',');
        if (!uri.startsWith("data:") || comma < 0 || !uri.substring(0, comma).endsWith(";base64")) {
            refuse(uri, "the page asks for " + shortened(uri) + ", but may use only what it carries in itself", CARRY);
            return null;
        }
        try {
            return Base64.getMimeDecoder().decode(uri.substring(comma + 1));
        } catch (IllegalArgumentException e) {
            refuse(uri, "an address in data: is not valid Base64", CARRY);
            return null;
        }
    }

    @Override
    public CSSResource getCSSResource(String uri) {
        refuse(
                uri,
                "the page asks for the style sheet " + shortened(uri) + ", but may use only what it carries in itself",
                CARRY);
        return new CSSResource(null);
    }

    @Override
    public XMLResource getXMLResource(String uri) {
        throw new PageFaultException(new PageFault(uri, "the page asks for " + shortened(uri), CARRY));
    }

    /// Addresses stay as they are: there is nothing that they could be relative to.
    @Override
    public @Nullable String resolveURI(@Nullable String uri) {
        return uri;
    }

    private void refuse(String about, String reason, String help) {
        faults.add(new PageFault(about, reason, help));
    }

    private static String shortened(String uri) {
        return uri.length() <= 80 ? uri : uri.substring(0, 77) + "...";
    }
}
