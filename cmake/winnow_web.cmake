# SPDX-License-Identifier: AGPL-3.0-or-later
# The interface: npm installs what the lock file names, vite builds it, and embed_web.py makes the
# one source file that puts it into the program. Runs again only if something in web/ changed.
set(web ${CMAKE_SOURCE_DIR}/web)
set(web_source ${CMAKE_BINARY_DIR}/web_files.cc)
if(WINNOW_WEB)
  find_program(NPM npm REQUIRED)
  set(web_built ${CMAKE_BINARY_DIR}/web)
  file(GLOB_RECURSE web_inputs CONFIGURE_DEPENDS ${web}/src/* ${web}/public/*)
  add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/web_packages.stamp
    COMMAND ${NPM} ci --no-audit --no-fund --loglevel=error
    COMMAND ${CMAKE_COMMAND} -E touch ${CMAKE_BINARY_DIR}/web_packages.stamp
    DEPENDS ${web}/package.json ${web}/package-lock.json
    WORKING_DIRECTORY ${web} COMMENT "Fetching the packages of the interface" VERBATIM)
  add_custom_command(OUTPUT ${web_source}
    COMMAND ${NPM} run --silent build -- --outDir ${web_built} --emptyOutDir --logLevel warn
    COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tools/embed_web.py ${web_built} ${web_source}
    DEPENDS ${CMAKE_BINARY_DIR}/web_packages.stamp ${web_inputs} ${web}/index.html
      ${web}/vite.config.ts ${web}/tsconfig.json ${CMAKE_SOURCE_DIR}/tools/embed_web.py
    WORKING_DIRECTORY ${web} COMMENT "Building the interface" VERBATIM)
else()
  add_custom_command(OUTPUT ${web_source}
    COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tools/embed_web.py - ${web_source}
    DEPENDS ${CMAKE_SOURCE_DIR}/tools/embed_web.py VERBATIM)
endif()
add_library(winnow_web STATIC ${web_source})
target_include_directories(winnow_web PUBLIC ${CMAKE_SOURCE_DIR}/src)
