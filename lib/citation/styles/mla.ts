/**
 * Works cited by the MLA Handbook (9th edition), for web pages alone, in the Citation Style Language. No package of
 * the published style is kept up to date. Where the site is the author, the handbook begins with the title.
 */
export const mlaStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US" demote-non-dropping-particle="never">
  <info>
    <title>MLA 9, web pages</title>
    <id>mla-web</id>
    <updated>2026-11-23T00:00:00+00:00</updated>
  </info>
  <locale xml:lang="en">
    <terms>
      <term name="month-09" form="short">Sept.</term>
    </terms>
  </locale>
  <citation>
    <layout>
      <text variable="title"/>
    </layout>
  </citation>
  <bibliography>
    <layout suffix=".">
      <group delimiter=" ">
        <choose>
          <if variable="container-title">
            <names variable="author" suffix=".">
              <name name-as-sort-order="first" and="text" delimiter-precedes-last="always" et-al-min="3" et-al-use-first="1"/>
            </names>
          </if>
        </choose>
        <text variable="title" quotes="true" text-case="title" suffix="."/>
        <group delimiter=", ">
          <choose>
            <if variable="container-title">
              <text variable="container-title" font-style="italic"/>
            </if>
            <else>
              <names variable="author" font-style="italic"/>
            </else>
          </choose>
          <date variable="issued">
            <date-part name="day" suffix=" "/>
            <date-part name="month" form="short" suffix=" "/>
            <date-part name="year"/>
          </date>
          <text variable="URL"/>
        </group>
      </group>
    </layout>
  </bibliography>
</style>`
