/**
 * Bibliography by the Chicago Manual of Style (18th edition, notes and bibliography), for web pages alone, in the
 * Citation Style Language. No package of the published style is kept up to date.
 */
export const chicagoStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US" demote-non-dropping-particle="never">
  <info>
    <title>Chicago 18, web pages</title>
    <id>chicago-web</id>
    <updated>2026-11-23T00:00:00+00:00</updated>
  </info>
  <citation>
    <layout>
      <text variable="title"/>
    </layout>
  </citation>
  <bibliography>
    <layout suffix=".">
      <group delimiter=" ">
        <names variable="author" suffix=".">
          <name name-as-sort-order="first" and="text" delimiter-precedes-last="always" et-al-min="7" et-al-use-first="3"/>
        </names>
        <text variable="title" quotes="true" text-case="title" suffix="."/>
        <text variable="container-title" suffix="."/>
        <date variable="issued" form="text" suffix="."/>
        <text variable="URL"/>
      </group>
    </layout>
  </bibliography>
</style>`
