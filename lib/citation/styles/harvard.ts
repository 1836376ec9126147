/**
 * References in Harvard form as Cite Them Right (12th edition) sets web pages, in the Citation Style Language. The
 * style that comes with the citation library writes days as in the United States, since it brings no British locale.
 */
export const harvardStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US" demote-non-dropping-particle="never">
  <info>
    <title>Harvard, web pages</title>
    <id>harvard-web</id>
    <updated>2026-11-23T00:00:00+00:00</updated>
  </info>
  <citation>
    <layout>
      <text variable="title"/>
    </layout>
  </citation>
  <bibliography>
    <layout suffix=".">
      <group delimiter=". ">
        <group delimiter=" ">
        <names variable="author">
          <name name-as-sort-order="all" and="text" delimiter-precedes-last="never" initialize-with="." et-al-min="4" et-al-use-first="1"/>
        </names>
        <date variable="issued" prefix="(" suffix=")">
          <date-part name="year"/>
        </date>
        <text variable="title" font-style="italic"/>
        </group>
        <group delimiter=" ">
          <text value="Available at:"/>
          <text variable="URL"/>
          <date variable="accessed" prefix="(Accessed: " suffix=")">
            <date-part name="day" suffix=" "/>
            <date-part name="month" suffix=" "/>
            <date-part name="year"/>
          </date>
        </group>
      </group>
    </layout>
  </bibliography>
</style>`
