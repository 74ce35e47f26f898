"""Stands in for speech-dispatcher: Orca speaks to this module, which writes down each phrase and takes the time of speech.

One JSON line an event: [seconds since 1970, "say" | "cut" | "never", phrase]. A phrase that another one interrupts is "cut",
one that was waiting behind it is "never" said.
"""
import collections
import html
import json
import os
import re
import threading
import time

_log = open(os.environ["ORCA_TRANSCRIPT"], "a", buffering=1, encoding="utf-8")

# Some four times as fast as speech, so that a test does not last as long as a reading. In characters a second.
_RATE = 400


def _write(event, phrase):
    _log.write(json.dumps([time.time(), event, phrase], ensure_ascii=False) + "\n")


class PunctuationMode:
    ALL, NONE, SOME, MOST = "all", "none", "some", "most"


class DataMode:
    TEXT, SSML = "text", "ssml"


class Priority:
    IMPORTANT, TEXT, MESSAGE, NOTIFICATION, PROGRESS = "important", "text", "message", "notification", "progress"


class CallbackType:
    INDEX_MARK, BEGIN, END, CANCEL, PAUSE, RESUME = "index_marks", "begin", "end", "cancel", "pause", "resume"


class SSIPError(Exception):
    pass


class SSIPCommunicationError(SSIPError):
    pass


class SSIPCommandError(SSIPError):
    pass


class SpawnError(Exception):
    pass


class SSIPClient:
    """The part of speech-dispatcher's Python client that Orca calls."""

    def __init__(self, *_args, **_options):
        self._waiting = collections.deque()
        self._changed = threading.Condition()
        self._current = None
        threading.Thread(target=self._speak_all, daemon=True).start()

    def _speak_all(self):
        while True:
            with self._changed:
                while not self._waiting:
                    self._changed.wait()
                self._current = item = self._waiting.popleft()
            _write("say", item["text"])
            if item["callback"]:
                item["callback"](CallbackType.BEGIN)
            end = time.monotonic() + len(item["text"]) / _RATE
            with self._changed:
                while not item["is_cut"] and time.monotonic() < end:
                    self._changed.wait(max(0.001, end - time.monotonic()))
                self._current = None
            if item["is_cut"]:
                _write("cut", item["text"])
            if item["callback"]:
                item["callback"](CallbackType.CANCEL if item["is_cut"] else CallbackType.END)

    def speak(self, ssml, callback=None, event_types=None):
        text = html.unescape(re.sub(r"<[^>]+>", "", ssml))
        with self._changed:
            self._waiting.append({"text": text, "callback": callback, "is_cut": False})
            self._changed.notify_all()
        return ((),)

    def char(self, character):
        self.speak(f"[{character}]")

    def key(self, key):
        self.speak(f"[{key}]")

    def cancel(self, scope=None):
        with self._changed:
            for item in self._waiting:
                _write("never", item["text"])
            self._waiting.clear()
            if self._current:
                self._current["is_cut"] = True
            self._changed.notify_all()

    stop = cancel

    def get_language(self):
        return "en"

    def get_rate(self):
        return 0

    def get_pitch(self):
        return 0

    def get_volume(self):
        return 0

    def get_output_module(self):
        return "transcript"

    def list_output_modules(self):
        return ("transcript",)

    def list_synthesis_voices(self, *_args):
        return (("transcript", "en", None),)

    def sound_icon(self, name):
        pass

    def pause(self, scope=None):
        pass

    def resume(self, scope=None):
        pass

    def close(self):
        pass

    def __getattr__(self, name):
        # Voice, pitch, punctuation and the rest: nothing that a transcript shows.
        if name.startswith("set_"):
            return lambda *_args, **_options: None
        raise AttributeError(name)


Client = SSIPClient
Speaker = SSIPClient
