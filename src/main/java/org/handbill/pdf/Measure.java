package org.handbill.pdf;

import java.util.concurrent.CancellationException;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.pdf.ITextTextRenderer;
import org.xhtmlrenderer.render.FSFontMetrics;

/// Measures text. All layout comes here again and again, and Flying Saucer heeds no interruption: so it ends here when
/// its thread is interrupted.
final class Measure extends ITextTextRenderer {
    @Override
    public int getWidth(ITextFontContext context, ITextFSFont font, String text) {
        stopIfInterrupted();
        return super.getWidth(context, font, text);
    }

    @Override
    public FSFontMetrics getFSFontMetrics(ITextFontContext context, ITextFSFont font, String text) {
        stopIfInterrupted();
        return super.getFSFontMetrics(context, font, text);
    }

    static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the layout was interrupted");
        }
    }
}
