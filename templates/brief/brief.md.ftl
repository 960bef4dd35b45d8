<#import "plain.md.ftl" as plain>
<@plain.head variables.kicker!words.brief/>
<#if recipient.name?has_content>
${say("for", {"name": (recipient.title?has_content)?then(recipient.title + " ", "") + recipient.name})}

</#if>
<#list ["bill", "jurisdiction", "committee"] as name>
<#if variables[name]??>
${variables[name]}

</#if>
</#list>
<#if variables.ask??>
> ${variables.ask}

</#if>
<#if variables.lede??>
${variables.lede}

</#if>
<@plain.parts/>
<@plain.notesAndSources/>
<@plain.foot/>
