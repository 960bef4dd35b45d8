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

<#macro parts list=sections>
<#list list as section>
<@heading section.title!""/>
<#list section.text as paragraph>
<@wrap>${paragraph}</@wrap>

</#list>
<@blocks section.blocks/>
</#list>
</#macro>

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

<#macro remarks statement indent>
<#if statement.figure??>
<#local figure = statement.figure>
<#local details = [figure.number + (figure.unit?has_content)?then(" " + figure.unit!, "")]>
<#if figure.interval??><#local details += [say("interval-of", {"interval": figure.interval})]></#if>
<#if figure.population??><#local details += [figure.population]></#if>
<#if figure.year??><#local details += [say("data-of", {"year": figure.year})]></#if>
<@wrap indent=indent hanging=indent+2>(${details?join("; ")})</@wrap>
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
