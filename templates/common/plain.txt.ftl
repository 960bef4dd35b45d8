<#-- What all plain texts are made of. -->

<#macro head kind>
<@wrap>${kind}</@wrap>
${""?right_pad(72, "=")}

<@wrap>${capitals(title)}</@wrap>

<#if closing.overdue>
<@wrap>*** ${words.overdue} ***</@wrap>

</#if>
</#macro>

<#-- In capitals, but for addresses, which would lead nowhere. -->
<#function capitals text>
<#local result = []>
<#list text?split(" ") as word>
<#local result = result + [word?matches(r".*(?:://|@).*")?then(word, word?upper_case)]>
</#list>
<#return result?join(" ")>
</#function>

<#-- Whom a personal copy is for, by the columns that the pages use. -->
<#macro addressee>
<#if recipient.name?has_content>
<@wrap><#list whom() as part>${part}<#sep> · </#list></@wrap>

</#if>
</#macro>
<#function whom>
<#local parts = [say("for", {"name": (recipient.title?has_content)?then(recipient.title + " ", "") + recipient.name})]>
<#local chamber = (recipient.chamber?has_content)?then(recipient.chamber, recipient.current_chamber!"")>
<#local district = (recipient.district?has_content)?then(recipient.district, recipient.current_district!"")>
<#if chamber?has_content><#local parts += [words["chamber-" + chamber]!chamber]></#if>
<#if district?has_content><#local parts += [say("district", {"district": district})]></#if>
<#return parts>
</#function>

<#macro parts list=sections>
<#list list as section>
<@heading section.title!""/>
<#list section.text as paragraph>
<@wrap>${paragraph}</@wrap>

</#list>
<@comparison section/>
<@chart section/>
<@blocks section.blocks/>
</#list>
</#macro>

<#-- A section's table, if it has one: in columns where they fit, else row by row. -->
<#macro comparison section>
<#if section.comparison??>
<#local table = section.comparison heads = [""] + table.columns grid = [heads]>
<#list table.rows as row><#local cells = [row.title]><#list row.cells as cell><#local cells += [cellOf(cell)]></#list><#local grid += [cells]></#list>
<#local lines = aligned(grid)>
<@wrap>${table.caption}</@wrap>

<#if lines?has_content>
<#list lines as line>
${line}
</#list>

<#else>
<#list table.rows as row>
<@wrap>${row.title}</@wrap>
<#list row.cells as cell>
<@wrap indent=2 hanging=4 mark="*">${say("labelled", {"label": table.columns[cell?index], "text": cellOf(cell)})}</@wrap>
</#list>

</#list>
</#if>
</#if>
</#macro>

<#function cellOf cell>
<#local parts = []>
<#if cell.contested><#local parts += [words.contested + "."]></#if>
<#list cell.statements as statement><#if statement.holder??><#local parts += [kindOf(statement) + ":"]></#if></#list>
<#local parts += [cell.printed]>
<#if cell.figure??><#local parts += ["(" + figureWords(cell.figure) + ")"]></#if>
<#if cell.partyOnly><#local parts += ["(" + words["party-only"] + ")"]></#if>
<#if cell.overdue><#local parts += ["(" + words["overdue-claim"] + ")"]></#if>
<#return parts?join(" ")>
</#function>

<#-- A section's figure, if it has one: what it shows, and its numbers in columns where they fit, else one by one. -->
<#macro chart section>
<#if section.figure??>
<#local figure = section.figure dated = (figure.kind == "timeline")>
<#local heads = [words["column-item"], dated?then(words["column-date"], figure.axis!words["column-value"]), words["column-source"]]>
<#local grid = [heads]>
<#list figure.items as item><#local grid += [[item.label, item.value, item.statement.citation]]></#list>
<#local lines = aligned(grid)>
<@wrap>${figure.title}</@wrap>

<#if lines?has_content>
<#list lines as line>
${line}
</#list>
<#else>
<#list figure.items as item>
<@wrap indent=0 hanging=2 mark="*">${say("labelled", {"label": item.label, "text": item.value})} ${item.statement.citation}</@wrap>
</#list>
<#if figure.axis??>
<@wrap>(${figure.axis})</@wrap>
</#if>
</#if>

<#if figure.reference??>
<@wrap>${figure.reference.told}</@wrap>
</#if>
<#if !dated>
<#list aboutOf(figure) as about>
<@wrap>${about}</@wrap>
</#list>
</#if>
<#list figure.remarks as remark>
<@wrap>${remark}</@wrap>
</#list>

</#if>
</#macro>

<#-- Whom the numbers are about and of which year: once, where it is the same of all. -->
<#function aboutOf figure>
<#local told = []>
<#list figure.items as item>
<#local parts = []>
<#if (item.statement.figure.population)??><#local parts += [item.statement.figure.population]></#if>
<#if (item.statement.figure.year)??><#local parts += [say("data-of", {"year": item.statement.figure.year})]></#if>
<#if parts?has_content><#local told += [parts?join("; ")]></#if>
</#list>
<#if told?has_content && told?size == figure.items?size && told?filter(one -> one != told[0])?size == 0><#return [told[0]]></#if>
<#local each = []>
<#list figure.items as item>
<#local parts = []>
<#if (item.statement.figure.population)??><#local parts += [item.statement.figure.population]></#if>
<#if (item.statement.figure.year)??><#local parts += [say("data-of", {"year": item.statement.figure.year})]></#if>
<#if parts?has_content><#local each += [say("labelled", {"label": item.label, "text": parts?join("; ")})]></#if>
</#list>
<#return each>
</#function>

<#macro heading text>
<#if text?has_content>

<@wrap>${text}</@wrap>
${""?right_pad(72, "-")}

</#if>
</#macro>

<#macro blocks list>
<#list list as block>
<#if block.contested>
<@side words.contested block.statement/>
<#list block.answers as answer>
<@side words.answer answer 4/>
</#list>
<#else>
<@claim block.statement/>
</#if>
</#list>
</#macro>

<#function kindOf statement>
<#local kind = words["kind-" + statement.kind]>
<#if statement.holder??>
<#return (statement.kind == "position")?then(say("position-of", {"holder": statement.holder}), kind + " (" + say("according-to", {"holder": statement.holder}) + ")")>
</#if>
<#return kind>
</#function>

<#macro claim statement>
<@wrap indent=0 hanging=2 mark="*">${say("labelled", {"label": kindOf(statement), "text": statement.printed})}</@wrap>
<@remarks statement 2/>

</#macro>

<#macro side label statement indent=0>
<@wrap indent=indent hanging=indent+2 mark="*">${label}. ${say("labelled", {"label": kindOf(statement), "text": statement.printed})}</@wrap>
<@remarks statement indent+2/>

</#macro>

<#function figureWords figure>
<#local details = [figure.number + (figure.unit?has_content)?then(" " + figure.unit!, "")]>
<#if figure.interval??><#local details += [say("interval-of", {"interval": figure.interval})]></#if>
<#if figure.population??><#local details += [figure.population]></#if>
<#if figure.year??><#local details += [say("data-of", {"year": figure.year})]></#if>
<#return details?join("; ")>
</#function>

<#macro remarks statement indent>
<#if statement.figure??>
<@wrap indent=indent hanging=indent+2>(${figureWords(statement.figure)})</@wrap>
</#if>
<#if statement.partyOnly>
<@wrap indent=indent>(${words["party-only"]})</@wrap>
</#if>
<#if statement.overdue>
<@wrap indent=indent>(${words["overdue-claim"]})</@wrap>
</#if>
</#macro>

<#macro notesAndSources>
<#if notes?has_content>
<@heading words.notes/>
<#list notes as note>
<@wrap hanging=5 mark="[" + note.number + "]">${note.text}</@wrap>
</#list>

</#if>
<#if references?has_content>
<@heading words.sources/>
<#list references as reference>
<#if reference.label??>
<@wrap hanging=5 mark=reference.label>${reference.text}<#if reference.archived??> ${words.archived} ${reference.archived}</#if></@wrap>
<#else>
<@wrap hanging=4>${reference.text}<#if reference.archived??> ${words.archived} ${reference.archived}</#if></@wrap>
</#if>
</#list>

</#if>
</#macro>

<#macro foot>

${""?right_pad(72, "=")}
<@wrap>${say("labelled", {"label": words.responsible, "text": closing.responsible})}<#if closing.url??>, ${closing.url}</#if><#if closing.contact??>, ${closing.contact}</#if></@wrap>
<#if closing.seen??>
<@wrap>${closing.seen}</@wrap>
</#if>
<#if closing.useUntilText??>
<@wrap>${say("use-until", {"day": closing.useUntilText})}</@wrap>
</#if>
<@wrap>${say("edition", {"edition": closing.edition})}</@wrap>
</#macro>
