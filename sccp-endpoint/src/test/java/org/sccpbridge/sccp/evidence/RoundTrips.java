package org.sccpbridge.sccp.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import org.sccpbridge.sccp.layout.BodyForm;
import org.sccpbridge.sccp.layout.CodecContext;
import org.sccpbridge.sccp.message.CatalogEntry;
import org.sccpbridge.sccp.message.Message;
import org.sccpbridge.sccp.message.MessageCatalog;
import org.sccpbridge.sccp.message.SampleRecords;

/** Records sent and read back, at every version of a form. */
final class RoundTrips {
    private static final MessageCatalog CATALOG = MessageCatalog.standard();
    private static final int RANDOM = 4;

    private RoundTrips() {}

    /** How many were tried; fails when one did not come back the same. */
    static int count(CatalogEntry entry, BodyForm form) {
        List<Record> records = new ArrayList<>(form.samples().values());
        for (int seed = 0; seed < RANDOM && form.sent(); seed++) {
            records.add((Record) new SampleRecords(seed).make(form.layout().type()));
        }
        form.versions().forEach(version -> {
            for (Record record : records) {
                check(entry, form, record, CodecContext.latin1(version));
                check(entry, form, record, CodecContext.utf8(version));
            }
        });
        return (int) form.versions().count() * records.size() * 2;
    }

    /** What the form does not carry is lost on the first way; from then on nothing may change. */
    private static void check(CatalogEntry entry, BodyForm form, Record record, CodecContext context) {
        ByteBuf sent = write(form, record, context);
        Message read = CATALOG.decode(entry.id(), sent, context);
        ByteBuf again = write(form, (Record) read, context);
        assertThat(ByteBufUtil.hexDump(again))
                .as("%s %s at %d: %s", entry.name(), form.label(), context.version(), record)
                .isEqualTo(ByteBufUtil.hexDump(sent));
        assertThat(CATALOG.decode(entry.id(), again, context)).isEqualTo(read);
    }

    private static ByteBuf write(BodyForm form, Record record, CodecContext context) {
        if (!form.sent()) {
            return form.write(record, context);
        }
        ByteBuf out = Unpooled.buffer();
        CATALOG.encodeBody((Message) record, context, out);
        return out;
    }
}
