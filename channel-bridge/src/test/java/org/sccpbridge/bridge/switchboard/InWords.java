package org.sccpbridge.bridge.switchboard;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sccpbridge.sccp.message.code.ButtonType;

/** Commands as a person would note them, so that tests can be read. */
final class InWords {
    private static final Map<String, String> PROMPTS = Map.ofEntries(
            Map.entry(Prompt.IDLE, "<idle>"),
            Map.entry(Prompt.RING_OUT, "<ring out>"),
            Map.entry(Prompt.CONNECTED, "<connected>"),
            Map.entry(Prompt.BUSY, "<busy>"),
            Map.entry(Prompt.PROCEED, "<call proceed>"),
            Map.entry(Prompt.ENTER_NUMBER, "<enter number>"),
            Map.entry(Prompt.TEMP_FAIL, "<temporary failure>"),
            Map.entry(Prompt.KEY_NOT_ACTIVE, "<key is not active>"),
            Map.entry(Prompt.HOLD, "<hold>"),
            Map.entry(Prompt.TRANSFER, "<transfer>"),
            Map.entry(Prompt.CANNOT_TRANSFER, "<cannot complete transfer>"),
            Map.entry(Prompt.CALL_WAITING, "<call waiting>"),
            Map.entry(Prompt.IN_USE_REMOTE, "<in use remote>"),
            Map.entry(Prompt.PRIVATE, "<private>"),
            Map.entry(Prompt.CFWD_ALL + ": " + Prompt.ENTER_NUMBER, "<forward all: enter number>"),
            Map.entry(Prompt.CFWD_ALL + " " + Prompt.SERVICE_NOT_ACTIVE, "<forward all is not active>"),
            Map.entry(Prompt.CONFERENCE, "<conference>"),
            Map.entry(Prompt.UNKNOWN_NUMBER, "<unknown number>"));

    private InWords() {}

    static String of(PhoneCommand command) {
        if (command instanceof PhoneCommand.ShowCallState it) {
            return "CallState " + it.state();
        } else if (command instanceof PhoneCommand.ShowCallInfo it) {
            return "CallInfo " + it.type() + " " + it.calling().display() + " > "
                    + it.called().display();
        } else if (command instanceof PhoneCommand.ShowPrompt it) {
            return "Prompt " + prompt(it.text());
        } else if (command instanceof PhoneCommand.ClearPrompt) {
            return "ClearPrompt";
        } else if (command instanceof PhoneCommand.Notify it) {
            return "Notify " + prompt(it.text());
        } else if (command instanceof PhoneCommand.Beep it) {
            return "Beep " + it.tone();
        } else if (command instanceof PhoneCommand.SelectSoftKeys it) {
            return "SoftKeys " + it.set();
        } else if (command instanceof PhoneCommand.ActivateCallPlane it) {
            return "CallPlane " + it.line();
        } else if (command instanceof PhoneCommand.ShowDialedNumber it) {
            return "DialedNumber " + it.number();
        } else if (command instanceof PhoneCommand.Backspace) {
            return "Backspace";
        } else if (command instanceof PhoneCommand.StartTone it) {
            return "StartTone " + it.tone();
        } else if (command instanceof PhoneCommand.StopTone) {
            return "StopTone";
        } else if (command instanceof PhoneCommand.SetRinger it) {
            return "Ringer " + it.mode();
        } else if (command instanceof PhoneCommand.SetLamp it) {
            String button = it.button().equals(ButtonType.LINE) ? "" : it.button() + " ";
            return "Lamp " + button + it.instance() + " " + it.mode();
        } else if (command instanceof PhoneCommand.RingOnce it) {
            return "RingOnce " + it.mode();
        } else if (command instanceof PhoneCommand.ShowSelected it) {
            return "Selected " + (it.selected() ? "on" : "off");
        } else if (command instanceof PhoneCommand.Rejected) {
            return "Rejected";
        } else if (command instanceof PhoneCommand.SetSpeaker it) {
            return "Speaker " + (it.on() ? "on" : "off");
        } else if (command instanceof PhoneCommand.SetMicrophone it) {
            return "Microphone " + (it.on() ? "on" : "off");
        } else if (command instanceof PhoneCommand.OpenReceiveChannel it) {
            return "OpenReceiveChannel " + it.codec();
        } else if (command instanceof PhoneCommand.CloseReceiveChannel) {
            return "CloseReceiveChannel";
        } else if (command instanceof PhoneCommand.StartMediaTransmission it) {
            return "StartMediaTransmission " + it.codec() + " " + it.to().host() + ":"
                    + it.to().port();
        } else if (command instanceof PhoneCommand.StopMediaTransmission) {
            return "StopMediaTransmission";
        } else if (command instanceof PhoneCommand.AskStatistics it) {
            return "AskStatistics " + it.call() + " of " + it.number();
        } else if (command instanceof PhoneCommand.AnsweredElsewhere) {
            return "AnsweredElsewhere";
        } else if (command instanceof PhoneCommand.ShowFeature it) {
            return "Feature " + it.instance() + (it.on() ? " on" : " off");
        } else if (command instanceof PhoneCommand.ShowMenu it) {
            return "Menu " + it.menu().items().stream().map(Menu.Item::text).collect(Collectors.joining(", "));
        } else if (command instanceof PhoneCommand.CloseMenu) {
            return "CloseMenu";
        } else if (command instanceof PhoneCommand.StartMulticast it) {
            return "StartMulticast " + it.codec() + " " + it.group().host() + ":"
                    + it.group().port();
        } else if (command instanceof PhoneCommand.StopMulticast) {
            return "StopMulticast";
        } else if (command instanceof PhoneCommand.StartMulticastTransmission it) {
            return "StartMulticastTransmission " + it.codec() + " " + it.group().host() + ":"
                    + it.group().port();
        } else if (command instanceof PhoneCommand.StopMulticastTransmission) {
            return "StopMulticastTransmission";
        } else if (command instanceof PhoneCommand.ShowRecording it) {
            return "Recording " + (it.on() ? "on" : "off");
        } else if (command instanceof PhoneCommand.ShowForwards it) {
            Forwards to = it.forwards();
            return "Forwards " + it.line() + " " + to.all() + "/" + to.busy() + "/" + to.noAnswer();
        } else if (command instanceof PhoneCommand.RefreshClock) {
            return "RefreshClock";
        }
        throw new IllegalArgumentException(command.toString());
    }

    static String of(AsteriskCommand command) {
        if (command instanceof AsteriskCommand.CreateBridge it) {
            return "CreateBridge " + shortened(it.bridge());
        } else if (command instanceof AsteriskCommand.DestroyBridge it) {
            return "DestroyBridge " + shortened(it.bridge())
                    + (it.after().isEmpty() ? "" : shortened(" after " + String.join(" ", new TreeSet<>(it.after()))));
        } else if (command instanceof AsteriskCommand.CreateFar it) {
            return "CreateFar " + it.number() + "@" + it.context() + " " + it.codec();
        } else if (command instanceof AsteriskCommand.Join it) {
            String channel = shortened(it.channel());
            String bridge = shortened(it.bridge());
            boolean moves = channel.endsWith("-far") && !channel.equals(bridge + "-far");
            return "Join " + channel + (moves ? " in " + bridge : "");
        } else if (command instanceof AsteriskCommand.Dial it) {
            return "Dial " + shortened(it.channel());
        } else if (command instanceof AsteriskCommand.CreateMedia it) {
            return "CreateMedia " + it.codec() + " " + it.phone().host() + ":"
                    + it.phone().port();
        } else if (command instanceof AsteriskCommand.Ring it) {
            return "Ring " + shortened(it.channel());
        } else if (command instanceof AsteriskCommand.Answer it) {
            return "Answer " + shortened(it.channel());
        } else if (command instanceof AsteriskCommand.Hangup it) {
            return "Hangup " + shortened(it.channel()) + " " + it.reason();
        } else if (command instanceof AsteriskCommand.Hold it) {
            return "Hold " + shortened(it.channel()) + " " + it.musicClass();
        } else if (command instanceof AsteriskCommand.NewSource it) {
            return "NewSource " + shortened(it.channel());
        } else if (command instanceof AsteriskCommand.Unhold it) {
            return "Unhold " + shortened(it.channel());
        } else if (command instanceof AsteriskCommand.SendDtmf it) {
            return "SendDtmf " + it.digit();
        } else if (command instanceof AsteriskCommand.SetDeviceState it) {
            return "SetDeviceState " + it.line() + " " + it.state();
        } else if (command instanceof AsteriskCommand.SetVariable it) {
            return "SetVariable " + shortened(it.channel()) + " " + it.name() + " = " + it.value();
        } else if (command instanceof AsteriskCommand.SetCallRecord it) {
            return "SetCallRecord " + shortened(it.channel()) + " " + it.userField();
        } else if (command instanceof AsteriskCommand.Park it) {
            return "Park " + shortened(it.channel()) + " in " + it.lot() + " until " + it.comeback();
        } else if (command instanceof AsteriskCommand.CreateMulticast it) {
            return "CreateMulticast " + shortened(it.channel()) + " to " + it.group() + " " + it.codec() + " from "
                    + it.from();
        } else if (command instanceof AsteriskCommand.StartRecording it) {
            return "StartRecording " + shortened(it.channel()) + " to " + it.file() + " " + it.options();
        } else if (command instanceof AsteriskCommand.StopRecording it) {
            return "StopRecording " + shortened(it.channel());
        } else if (command instanceof AsteriskCommand.PauseRecording it) {
            return it.paused()
                    ? "PauseRecording " + shortened(it.channel()) + " at " + it.file()
                    : "ResumeRecording " + shortened(it.channel()) + " to " + it.file() + " " + it.options();
        } else if (command instanceof AsteriskCommand.ContinueInDialplan it) {
            return "Continue " + shortened(it.channel()) + " at " + it.extension() + "@" + it.context();
        } else if (command instanceof AsteriskCommand.WatchHints it) {
            return "WatchHints " + String.join(" ", new TreeSet<>(it.hints()));
        } else if (command instanceof AsteriskCommand.Store it) {
            return "Store " + it.key() + "=" + it.value();
        } else if (command instanceof AsteriskCommand.ReadStore it) {
            return "ReadStore " + String.join(" ", it.families());
        } else if (command instanceof AsteriskCommand.ReadVariables it) {
            return "ReadVariables " + shortened(it.channel());
        } else if (command instanceof AsteriskCommand.HandOver it) {
            return "HandOver " + shortened(it.channel()) + " to " + shortened(it.peer());
        } else if (command instanceof AsteriskCommand.Mute it) {
            return (it.muted() ? "Mute " : "Unmute ") + shortened(it.channel());
        } else if (command instanceof AsteriskCommand.Play it) {
            return "Play " + it.media() + " to " + shortened(it.channel());
        } else if (command instanceof AsteriskCommand.PlayToBridge it) {
            return "Play " + it.media() + " to " + shortened(it.bridge());
        } else if (command instanceof AsteriskCommand.ReadDialplan it) {
            return "ReadDialplan " + it.context();
        }
        throw new IllegalArgumentException(command.toString());
    }

    static String prompt(String text) {
        if (text.startsWith(Prompt.PARKED_AT)) {
            return "<call park at>" + text.substring(2);
        }
        return PROMPTS.getOrDefault(
                text,
                text.startsWith(Prompt.FROM)
                        ? "<from>" + text.substring(2)
                        : text.replace(Prompt.FORWARDED_TO, "<forwarded to>")
                                .replace(Prompt.CFWD_ALL, "<forward all>")
                                .replace(Prompt.CALL_BACK, "<call back>")
                                .replace(Prompt.DND, "<dnd>"));
    }

    private static String shortened(String id) {
        return id.replace("sccp-T-", "");
    }
}
