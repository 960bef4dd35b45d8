<#import "plain.md.ftl" as plain>
<@plain.head variables.kicker!words.brief/>
<@plain.addressee/>
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
