// SPDX-License-Identifier: AGPL-3.0-or-later
// http/disk.h: whether the disk under a folder is encrypted by this system.
//
// Out:    "yes" if a device below it is dm-crypt, "no" if it is a plain device, else "unknown".
// From:   Linux sysfs: /sys/dev/block/MAJOR:MINOR/dm/uuid begins with CRYPT- for dm-crypt.
#pragma once

#include <string>

namespace winnow::http {

std::string disk_encrypted(const std::string& folder);

}  // namespace winnow::http
