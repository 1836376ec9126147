/** A style in the Citation Style Language around its layout of a bibliography; no page cites in its text. */
const buildStyle = (form: 'note' | 'in-text', id: string, title: string, layout: string) =>
  `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="${form}" version="1.0" default-locale="en-US" demote-non-dropping-particle="never">
  <info>
    <title>${title}</title>
    <id>${id}</id>
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
${layout}
  </bibliography>
</style>`

/**
 * Bibliography by the Chicago Manual of Style (18th edition, notes and bibliography), for web pages alone, in the
 * Citation Style Language. No package of the published style is kept up to date.
 */
export const chicagoStyle = buildStyle(
  'note',
  'chicago-web',
  'Chicago 18, web pages',
  `    <layout suffix=".">
      <group delimiter=" ">
        <names variable="author" suffix=".">
          <name name-as-sort-order="first" and="text" delimiter-precedes-last="always" et-al-min="7" et-al-use-first="3"/>
        </names>
        <text variable="title" quotes="true" text-case="title" suffix="."/>
        <text variable="container-title" suffix="."/>
        <date variable="issued" form="text" suffix="."/>
        <text variable="URL"/>
      </group>
    </layout>`,
)

/**
 * References in Harvard form as Cite Them Right (12th edition) sets web pages, in the Citation Style Language. The
 * style that comes with the citation library writes days as in the United States, since it brings no British locale.
 */
export const harvardStyle = buildStyle(
  'in-text',
  'harvard-web',
  'Harvard, web pages',
  `    <layout suffix=".">
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
    </layout>`,
)

/**
 * Works cited by the MLA Handbook (9th edition), for web pages alone, in the Citation Style Language. No package of
 * the published style is kept up to date. Where the site is the author, the handbook begins with the title.
 */
export const mlaStyle = buildStyle(
  'in-text',
  'mla-web',
  'MLA 9, web pages',
  `    <layout suffix=".">
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
    </layout>`,
)
