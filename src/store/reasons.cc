// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/reasons.h"

namespace winnow::store {
namespace {

constexpr std::string_view newer = "try again with a newer reader";
constexpr std::string_view higher = "raise the limit and retry";
constexpr std::string_view password = "retry with a list of passwords";

const Reason reasons[] = {
    // What the walk over a folder met.
    {"unreadable_path", 'H', Fault::refused, "The file could not be opened or read from its disk.",
     "allow reading it, then read the folder again"},
    {"vanished", 'H', Fault::not_found, "The file was gone before it could be read.",
     "put it back, then read the folder again"},
    {"changed_while_read", 'A', Fault::out_of_date, "The file changed while it was copied.",
     "read the folder again when nobody writes to it"},
    {"special_file", '-', Fault::refused, "It is a device, a socket or a pipe and holds no file.",
     ""},
    {"link", '-', Fault::refused, "It is a link; what it points to is not followed.", ""},
    {"name_undecodable", 'n', Fault::malformed,
     "The name is no valid text; its bytes are kept and shown as well as possible.", ""},
    // Bytes.
    {"zero_bytes", '-', Fault::malformed, "The file holds no bytes.", ""},
    {"one_byte_value", '-', Fault::malformed, "All bytes of the file are the same.", ""},
    {"blank", '-', Fault::malformed, "There is nothing on its pages; that was checked.", ""},
    {"truncated", 'V', Fault::malformed, "The file ends before its content does.",
     "ask the source for the whole file"},
    {"damaged", 'V', Fault::malformed, "The file is damaged where its structure should be.",
     "ask the source for another copy"},
    {"checksum_differs", 'V', Fault::malformed,
     "The bytes do not fit the checksum stored with them.", "ask the source for another copy"},
    {"hash_differs", 'H', Fault::malformed,
     "The stored bytes are no longer those that were taken in.", "restore them from a backup"},
    {"volume_missing", 'H', Fault::not_found,
     "The archive is split and a part of it was not handed over.",
     "ask the source for the missing part"},
    {"member_missing", 'V', Fault::not_found, "The container names it, but does not hold it.",
     "ask the source for another copy"},
    {"gap", 'n', Fault::malformed, "Between the members lie bytes that belong to none.", ""},
    {"end_mark_missing", 'n', Fault::malformed, "The archive has no mark at its end.", ""},
    {"hash_from_source_differs", 'H', Fault::malformed,
     "The bytes do not fit the hash in the source's list.", "ask the source which is right"},
    // Type.
    {"unknown_type", 'V', Fault::malformed, "The type of the file could not be told.", newer},
    {"unsupported_type", 'V', Fault::unavailable, "There is no reader for this type yet.", newer},
    {"unsupported_filesystem", 'V', Fault::unavailable,
     "There is no reader for this file system yet.", newer},
    {"no_filesystem", 'V', Fault::malformed, "No file system was found in the image.", newer},
    {"wrong_extension", 'n', Fault::malformed, "The name says another type than the bytes.", ""},
    {"two_types_at_once", 'n', Fault::malformed, "The bytes are valid as two types at once.", ""},
    // Locks.
    {"password_missing", 'P', Fault::locked, "It is encrypted and no password is known.", password},
    {"password_wrong", 'P', Fault::locked, "It is encrypted and none of the passwords opens it.",
     password},
    {"key_missing", 'P', Fault::locked, "It is encrypted for a key that is not here.",
     "add the key and retry"},
    {"encrypted_volume", 'P', Fault::locked, "The volume is encrypted.", password},
    {"encrypted_file", 'P', Fault::locked, "The file is encrypted by its file system.", password},
    {"rights_managed", '-', Fault::locked, "A rights service must allow the opening.", ""},
    // Limits.
    {"over_depth", 'L', Fault::over_limit, "It lies deeper in containers than the limit allows.",
     higher},
    {"over_ratio", 'L', Fault::over_limit, "It unpacks to far more bytes than it holds.", higher},
    {"over_bytes", 'L', Fault::over_limit, "It puts out more bytes than the limit allows.", higher},
    {"over_member_bytes", 'L', Fault::over_limit, "A member is larger than the limit allows.",
     higher},
    {"over_members", 'L', Fault::over_limit, "It holds more members than the limit allows.",
     higher},
    {"over_pages", 'L', Fault::over_limit, "It has more pages than the limit allows.", higher},
    {"over_pixels", 'L', Fault::over_limit, "The picture is larger than the limit allows.", higher},
    {"over_memory", 'L', Fault::over_limit, "Reading it took more memory than the limit allows.",
     higher},
    {"over_time", 'L', Fault::over_limit, "Reading it made no progress for too long.", higher},
    {"over_text", 'L', Fault::over_limit, "It holds more text than the limit allows.", higher},
    // The worker.
    {"crashed", 'V', Fault::malformed, "The reader crashed on this file.", newer},
    {"refused_call", 'V', Fault::refused,
     "The reader tried something forbidden and was stopped; the file may be an attack.", newer},
    {"bad_frames", 'V', Fault::malformed, "The reader's answer was not believable.", newer},
    {"attempts_used", 'V', Fault::over_limit, "All attempts ended without a result.", newer},
    {"stopped_by_person", 'H', Fault::refused, "A person stopped the reading of it.",
     "retry it when there is time"},
    {"worker_unavailable", 'A', Fault::unavailable, "The program that reads files did not start.",
     "mend the installation and retry"},
    // Text.
    {"no_text_found", 'V', Fault::malformed,
     "Nothing readable was found, and that was not expected.", newer},
    {"text_doubtful", 'V', Fault::malformed, "The text looks wrong; it should be read from pixels.",
     "retry with text recognition on"},
    {"charset_guessed", 'n', Fault::malformed, "The character set was guessed.", ""},
    {"letters_reordered", 'n', Fault::malformed, "Letters were put into reading order.", ""},
    {"digits_reordered", 'n', Fault::malformed, "Digits were put into reading order.", ""},
    {"hidden_text", 'n', Fault::malformed, "The page holds text that cannot be seen.", ""},
    {"name_suspicious", 'n', Fault::malformed, "The name holds parts that try to mislead.", ""},
    // Recognition of text in pixels.
    {"ocr_language_missing", 'H', Fault::unavailable,
     "The language model for this script is not installed.", "install it and retry"},
    {"ocr_failed", 'V', Fault::malformed, "Text recognition failed on this page.", newer},
    {"ocr_low_confidence", 'V', Fault::malformed, "The recognised text is doubtful.", newer},
    {"handwriting", 'H', Fault::unavailable, "It is handwriting, which no engine here can read.",
     "transcribe it"},
    {"picture_without_text", '-', Fault::malformed, "The picture holds no text; that was checked.",
     ""},
    {"tiny_image", '-', Fault::malformed, "The picture is too small to hold text.", ""},
    {"no_transcription", 'H', Fault::unavailable, "Sound and film are not transcribed.",
     "transcribe it"},
    // The index.
    {"index_failed", 'A', Fault::unavailable, "It could not be indexed.",
     "run: winnow index CASE rebuild"},
    {"index_behind", 'A', Fault::unavailable, "It is read, but not indexed yet.", ""},
    // Set aside.
    {"by_rule", '-', Fault::refused, "A rule of this case sets it aside.", "change the rule"},
    {"by_person", '-', Fault::refused, "A person set it aside.", "take it back in the ledger"},
    {"known_file", '-', Fault::refused, "It is on a list of known files.", ""},
    {"free_space", '-', Fault::refused, "It is space that no file uses.", ""},
    {"not_searched_space", '-', Fault::refused, "It is space that is not searched.", ""},
};

}  // namespace

std::span<const Reason> all_reasons() { return reasons; }

const Reason* find_reason(std::string_view code) {
  for (const auto& reason : reasons) {
    if (reason.code == code) return &reason;
  }
  return nullptr;
}

std::string_view sentence_of_reason(std::string_view code) {
  const auto* reason = find_reason(code);
  return reason == nullptr ? std::string_view{} : reason->sentence;
}

}  // namespace winnow::store
