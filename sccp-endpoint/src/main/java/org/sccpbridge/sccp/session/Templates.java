package org.sccpbridge.sccp.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.sccpbridge.sccp.message.code.ButtonType;
import org.sccpbridge.sccp.message.code.SoftKeyEventCode;
import org.sccpbridge.sccp.message.part.ButtonDefinition;
import org.sccpbridge.sccp.message.part.SoftKeyDefinition;
import org.sccpbridge.sccp.message.part.SoftKeySetDefinition;
import org.sccpbridge.sccp.message.template.ButtonTemplateRes;
import org.sccpbridge.sccp.message.template.SoftKeySetRes;
import org.sccpbridge.sccp.message.template.SoftKeyTemplateRes;

/** Buttons and soft keys of a profile as the phone is told them. */
final class Templates {
    private static final int BLF_SINCE = 15;
    private static final int INFO_BASE = 300;
    private static final ButtonDefinition EMPTY = new ButtonDefinition(0, ButtonType.UNDEFINED);

    /** Most phones share one plan. Labels are codes and ASCII: the same bytes in every encoding and at every version. */
    private static final Map<SoftKeyPlan, SoftKeys> PREPARED = Collections.synchronizedMap(new WeakHashMap<>());

    private record SoftKeys(Prepared template, Prepared sets) {}

    private Templates() {}

    static ButtonTemplateRes buttons(PhoneProfile profile, int version) {
        List<ButtonDefinition> all = new ArrayList<>(profile.buttons().size());
        int lines = 0;
        int dials = 0;
        int services = 0;
        int features = 0;
        for (Button button : profile.buttons()) {
            if (button instanceof Button.Line) {
                all.add(new ButtonDefinition(++lines, ButtonType.LINE));
            } else if (button instanceof Button.BlfSpeedDial && version >= BLF_SINCE) {
                all.add(new ButtonDefinition(++dials, ButtonType.BLF_SPEED_DIAL));
            } else if (button instanceof Button.Dial) {
                all.add(new ButtonDefinition(++dials, ButtonType.SPEED_DIAL));
            } else if (button instanceof Button.Service) {
                all.add(new ButtonDefinition(++services, ButtonType.SERVICE_URL));
            } else if (button instanceof Button.Feature feature) {
                all.add(new ButtonDefinition(++features, new ButtonType(feature.buttonType())));
            } else if (button instanceof Button.Fixed fixed) {
                all.add(new ButtonDefinition(1, new ButtonType(fixed.buttonType())));
            } else {
                all.add(EMPTY);
            }
        }
        return new ButtonTemplateRes(0, all.size(), all.size(), all);
    }

    static Prepared softKeys(SoftKeyPlan plan) {
        return PREPARED.computeIfAbsent(plan, Templates::prepare).template();
    }

    static Prepared softKeySets(SoftKeyPlan plan) {
        return PREPARED.computeIfAbsent(plan, Templates::prepare).sets();
    }

    private static SoftKeys prepare(SoftKeyPlan plan) {
        return new SoftKeys(new Prepared(template(plan)), new Prepared(sets(plan)));
    }

    private static SoftKeyTemplateRes template(SoftKeyPlan plan) {
        List<SoftKeyDefinition> keys = plan.template().stream()
                .map(key -> new SoftKeyDefinition(key.label(), new SoftKeyEventCode(key.event())))
                .toList();
        return new SoftKeyTemplateRes(0, keys.size(), keys.size(), keys);
    }

    private static SoftKeySetRes sets(SoftKeyPlan plan) {
        List<SoftKeySetDefinition> sets =
                plan.sets().stream().map(set -> softKeySet(plan, set)).toList();
        return new SoftKeySetRes(0, sets.size(), sets.size(), sets);
    }

    private static SoftKeySetDefinition softKeySet(SoftKeyPlan plan, List<SoftKey> set) {
        List<Integer> positions = new ArrayList<>(SoftKeyPlan.MAX_POSITIONS);
        List<Integer> infos = new ArrayList<>(SoftKeyPlan.MAX_POSITIONS);
        for (int i = 0; i < SoftKeyPlan.MAX_POSITIONS; i++) {
            boolean used = i < set.size();
            positions.add(used ? plan.template().indexOf(set.get(i)) + 1 : 0);
            infos.add(used ? INFO_BASE + set.get(i).event() : 0);
        }
        return new SoftKeySetDefinition(positions, infos);
    }
}
