<#-- What all Markdown is made of. -->

<#macro head kind>
${kind}

# ${title}

<#if closing.overdue>
**${words.overdue}**

</#if>
</#macro>

<#-- Whom a personal copy is for, by the columns that the pages use. -->
<#macro addressee>
<#if recipient.name?has_content>
<#list whom() as part>${part}<#sep> · </#list>

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
<#if section.title??>
## ${section.title}

</#if>
<#list section.text as paragraph>
${paragraph}

</#list>
<@comparison section/>
<@chart section/>
<@blocks section.blocks/>

</#list>
</#macro>

<#-- A section's table, if it has one. -->
<#macro comparison section>
<#if section.comparison??>
<#local table = section.comparison>
**${table.caption}**

| <#list table.columns as head>| ${head} </#list>|
|---<#list table.columns as head>|---</#list>|
<#list table.rows as row>
| ${row.title} <#list row.cells as cell>| <@cellOf cell/> </#list>|
</#list>

</#if>
</#macro>

<#macro cellOf cell><#if cell.contested>**${words.contested}.** </#if><#list cell.statements as statement><#if statement.holder??>*<@kind statement/>:* </#if></#list>${cell.printed}<@figure cell/><#if cell.partyOnly> *${words["party-only"]}*</#if><#if cell.overdue> **${words["overdue-claim"]}**</#if></#macro>

<#-- A section's figure, if it has one: what it shows, and its numbers as a table. -->
<#macro chart section>
<#if section.figure??>
<#local figure = section.figure>
**${figure.title}**

| ${words["column-item"]} | ${(figure.kind == "timeline")?then(words["column-date"], figure.axis!words["column-value"])} | ${words["column-source"]} |
|---|---|---|
<#list figure.items as item>
| ${item.label} | ${item.value}<#if figure.kind != "timeline"><#if (item.statement.figure.population)??>; ${item.statement.figure.population}</#if><#if (item.statement.figure.year)??>; ${say("data-of", {"year": item.statement.figure.year})}</#if></#if> | ${item.statement.citation} |
</#list>

<#if figure.reference??>
${figure.reference.told}

</#if>
<#list figure.remarks as remark>
*${remark}*

</#list>
</#if>
</#macro>

<#macro blocks list>
<#list list as block>
<#if block.contested>

> **${words.contested}.** <@claim block.statement/>${""}
<#list block.answers as answer>
>
> **${words.answer}.** <@claim answer/>${""}
</#list>

<#else>
- <@claim block.statement/>${""}
</#if>
</#list>
</#macro>

<#macro kind statement><#if statement.holder??><#if statement.kind == "position">${say("position-of", {"holder": statement.holder})}<#else>${words["kind-" + statement.kind]} (${say("according-to", {"holder": statement.holder})})</#if><#else>${words["kind-" + statement.kind]}</#if></#macro>

<#macro claim statement><#local what>*<@kind statement/>*</#local>${say("labelled", {"label": what, "text": statement.printed})}<@figure statement/><#if statement.partyOnly> *${words["party-only"]}*</#if><#if statement.overdue> **${words["overdue-claim"]}**</#if></#macro>

<#macro figure statement><#if statement.figure??><#local figure = statement.figure> (**${figure.number}**<#if figure.unit??> ${figure.unit}</#if><#if figure.interval??>; ${say("interval-of", {"interval": figure.interval})}</#if><#if figure.population??>; ${figure.population}</#if><#if figure.year??>; ${say("data-of", {"year": figure.year})}</#if>)</#if></#macro>

<#macro notesAndSources>
<#if references?has_content>

## ${words.sources}

<#list references as reference>
- <#if reference.label??>${reference.label} </#if>${reference.text}<#if reference.archived??> ${words.archived} <${reference.archived?no_esc}></#if>
</#list>
</#if>
<#if notes?has_content>

<#list notes as note>
[^${note.number}]: ${note.text}

</#list>
</#if>
</#macro>

<#macro foot>

---

<#local label>**${words.responsible}**</#local>
${say("labelled", {"label": label, "text": closing.responsible})}<#if closing.url??>, <${closing.url?no_esc}></#if><#if closing.contact??>, ${closing.contact}</#if>

<#if closing.seen??>
${closing.seen}

</#if>
<#if closing.useUntilText??>
**${say("use-until", {"day": closing.useUntilText})}**

</#if>
${say("edition", {"edition": closing.edition})}
</#macro>
